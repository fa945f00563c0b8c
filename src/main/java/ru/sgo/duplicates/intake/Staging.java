package ru.sgo.duplicates.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import ru.sgo.duplicates.bulk.BulkCopy;
import ru.sgo.duplicates.bulk.CopyRows;
import ru.sgo.duplicates.detection.BirthDateFault;
import ru.sgo.duplicates.detection.Documents;
import ru.sgo.duplicates.detection.NormalizedName;
import ru.sgo.duplicates.detection.Normalization;
import ru.sgo.duplicates.detection.Snils;

/**
 * Streams the rows of a file into a temporary table by COPY, so that the memory does not
 * grow with the file. Rows that cannot stand by themselves are named and left out here;
 * what only the registry can tell is found by the merging.
 */
final class Staging {

	/** A number stands in the address of its card, where these signs part an address. */
	private static final Pattern USABLE_NUMBER = Pattern.compile("(?!\\.{1,2}$)[^/\\\\?#%;]+");

	private final BulkCopy bulk;

	private final Clock clock;

	private final Consumer<Problem> problems;

	Staging(BulkCopy bulk, Clock clock, Consumer<Problem> problems) {
		this.bulk = bulk;
		this.clock = clock;
		this.problems = problems;
	}

	/**
	 * Reads the file into the table {@code staged_…}.
	 * @throws UncheckedIOException if the file cannot be read
	 */
	StagedFile load(Part part, Path file) {
		AtomicReference<StagedFile> staged = new AtomicReference<>();
		this.bulk.write("staged_" + part.code(), rows -> {
			try {
				staged.set(new TableReader(part, this.clock, this.problems).read(file, row -> stage(part, row, rows)));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
		return Objects.requireNonNull(staged.get());
	}

	private static void stage(Part part, Row row, CopyRows rows) {
		if (!row.hasRequired()) {
			return;
		}
		if (part == Part.STUDENTS && !USABLE_NUMBER.matcher(row.text(0)).matches()) {
			row.lost(0, "intake.number-unusable");
			return;
		}
		switch (part) {
			case ORGANIZATIONS -> organization(row, rows);
			case STUDENTS -> student(row, rows);
			case MOVEMENTS -> movement(row, rows);
		}
	}

	private static void organization(Row row, CopyRows rows) {
		String kind = row.word(3, Vocabulary.ORGANIZATION_KIND);
		if (kind == null) {
			row.lost(3, "intake.organization-kind-unknown");
			return;
		}
		rows.add(row.line())
			.add(row.text(0))
			.add(row.text(1))
			.add(row.textOrNull(2))
			.add(kind)
			.add(row.textOrNull(4))
			.add(row.textOrNull(5))
			.end();
	}

	private static void student(Row row, CopyRows rows) {
		NormalizedName name = Normalization.names(row.text(1), row.text(2), row.textOrNull(3));
		LocalDate born = row.birthDate(4);
		LocalDate createdOn = row.optionalDate(8);
		if (row.lacks(4)) {
			row.kept(4, "intake.birth-date-missing");
		}
		if (born != null) {
			BirthDateFault.of(born, row.today(), createdOn, null)
				.ifPresent(fault -> row.kept(4, DateRemarks.ofBirth(fault)));
		}
		String snils = snils(row);
		String certificate = Documents.birthCertificate(row.text(7)).orElse(null);
		if (certificate == null && !row.text(7).isEmpty()) {
			row.kept(7, "intake.certificate-strange");
		}
		rows.add(row.line())
			.add(row.text(0))
			.add(row.text(1))
			.add(row.text(2))
			.add(name.patronymic().isEmpty() ? null : row.textOrNull(3))
			.add(born)
			.add(word(row, 5, Vocabulary.SEX, "intake.sex-unknown"))
			.add(snils)
			.add(certificate)
			.add((born == null) ? row.textOrNull(4) : null)
			.add((snils == null) ? row.textOrNull(6) : null)
			.add((certificate == null) ? row.textOrNull(7) : null)
			.add(createdOn)
			.add(word(row, 9, Vocabulary.ENTRY_METHOD, "intake.entry-method-unknown"))
			.add(row.textOrNull(10))
			.add(name.surname())
			.add(name.givenName())
			.add(name.patronymic())
			.end();
	}

	private static @Nullable String snils(Row row) {
		if (row.text(6).isEmpty()) {
			return null;
		}
		Snils snils = Snils.read(row.text(6));
		if (snils instanceof Snils.Right right) {
			return right.digits();
		}
		row.kept(6, switch ((Snils.Fault) snils) {
			case NO_NUMBER -> "intake.snils-no-number";
			case TOO_SHORT -> "intake.snils-too-short";
			case TOO_LONG -> "intake.snils-too-long";
			case ROUNDED -> "intake.snils-rounded";
			case ZEROS -> "intake.snils-zeros";
			case CHECK_DIGITS -> "intake.snils-wrong";
		});
		return null;
	}

	private static void movement(Row row, CopyRows rows) {
		String kind = row.word(2, Vocabulary.MOVEMENT_KIND);
		if (kind == null) {
			row.lost(2, "intake.movement-kind-unknown");
			return;
		}
		LocalDate date = row.requiredDate(3);
		if (date == null) {
			return;
		}
		DateRemarks.ofMovement(date, row.today()).ifPresent(remark -> row.kept(3, remark));
		rows.add(row.line())
			.add(row.text(0))
			.add(row.text(1))
			.add(kind)
			.add(date)
			.add(row.text(4))
			.add(row.optionalDate(5))
			.add(row.textOrNull(6))
			.add(row.textOrNull(7))
			.end();
	}

	private static @Nullable String word(Row row, int column, Vocabulary vocabulary, String message) {
		String meaning = row.word(column, vocabulary);
		if (meaning == null && !row.text(column).isEmpty()) {
			row.kept(column, message);
		}
		return meaning;
	}

}
