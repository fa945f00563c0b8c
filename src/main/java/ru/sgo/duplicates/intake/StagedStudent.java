package ru.sgo.duplicates.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.bulk.ColumnType;
import ru.sgo.duplicates.bulk.TableColumn;
import ru.sgo.duplicates.bulk.TableColumns;
import ru.sgo.duplicates.detection.BirthDateFault;
import ru.sgo.duplicates.detection.Documents;
import ru.sgo.duplicates.detection.Normalization;
import ru.sgo.duplicates.detection.NormalizedName;
import ru.sgo.duplicates.detection.Snils;
import ru.sgo.duplicates.detection.SnilsSpelling;
import ru.sgo.duplicates.registry.DerivedNumber;

/**
 * A pupil's account of a file. What cannot be read is said, and kept as it was written.
 */
final class StagedStudent implements StagedRow {

	static final TableColumns<StagedStudent> TABLE = StagedRow.table(List.of(StudentColumn.values()),
			StagedStudent::filledBy);

	/** A number stands in the address of its card, where these signs part an address. */
	private static final Pattern USABLE_NUMBER = Pattern.compile("(?!\\.{1,2}$)[^/\\\\?#%;]+");

	private final Row<StudentColumn> row;

	private final NormalizedName name;

	private final @Nullable LocalDate birthDate;

	private final @Nullable LocalDate createdOn;

	private final @Nullable String snils;

	private final @Nullable String certificate;

	private final @Nullable String sex;

	private final @Nullable String entryMethod;

	private StagedStudent(Row<StudentColumn> row) {
		this.row = row;
		this.name = Normalization.names(row.text(StudentColumn.SURNAME), row.text(StudentColumn.GIVEN_NAME),
				row.textOrNull(StudentColumn.PATRONYMIC));
		this.birthDate = row.birthDate(StudentColumn.BIRTH_DATE);
		this.createdOn = row.optionalDate(StudentColumn.CREATED_ON);
		sayOfBirthDate();
		this.snils = snils(row);
		this.certificate = certificate(row);
		this.sex = row.optionalWord(StudentColumn.SEX, Vocabulary.SEX);
		this.entryMethod = row.optionalWord(StudentColumn.ENTRY_METHOD, Vocabulary.ENTRY_METHOD);
	}

	/** Reads it; says what is wrong with it, and why it cannot be taken, if so. */
	static Optional<StagedStudent> read(Row<StudentColumn> row) {
		if (!USABLE_NUMBER.matcher(row.text(StudentColumn.NUMBER)).matches()
				|| DerivedNumber.is(row.text(StudentColumn.NUMBER))) {
			row.lost(StudentColumn.NUMBER, ProblemCode.NUMBER_UNUSABLE);
			return Optional.empty();
		}
		return Optional.of(new StagedStudent(row));
	}

	/**
	 * Reads the row of a list, in which the number may be missing; likewise.
	 */
	static Optional<StagedStudent> listed(Row<StudentColumn> row) {
		return row.text(StudentColumn.NUMBER).isEmpty() ? Optional.of(new StagedStudent(row)) : read(row);
	}

	/**
	 * The columns of the account that a column of the file fills; they are staged under
	 * the same names. The creator's code becomes its id.
	 */
	static List<TableColumn<StagedStudent, ?>> filledBy(StudentColumn column) {
		String field = column.field();
		return switch (column) {
			case NUMBER -> List.of(code(field, staged -> staged.row.text(column)));
			case SURNAME -> List.of(text(field, staged -> staged.row.text(column)),
					code("surname_key", staged -> staged.name.surname()));
			case GIVEN_NAME -> List.of(text(field, staged -> staged.row.text(column)),
					code("given_name_key", staged -> staged.name.givenName()));
			case PATRONYMIC -> List.of(
					text(field, staged -> staged.name.patronymic().isEmpty() ? null : staged.row.textOrNull(column)),
					code("patronymic_key", staged -> staged.name.patronymic()));
			case BIRTH_DATE -> List.of(day(field, staged -> staged.birthDate),
					text("birth_date_text", staged -> staged.unread(column, staged.birthDate)));
			case SEX -> List.of(text(field, staged -> staged.sex));
			case SNILS -> List.of(text(field, staged -> staged.snils),
					text("snils_text", staged -> staged.unread(column, staged.snils)));
			case BIRTH_CERTIFICATE -> List.of(text(field, staged -> staged.certificate),
					text("birth_certificate_text", staged -> staged.unread(column, staged.certificate)));
			case CREATED_ON -> List.of(day(field, staged -> staged.createdOn));
			case ENTRY_METHOD -> List.of(text(field, staged -> staged.entryMethod));
			case ORGANIZATION -> List.of(code(field, staged -> staged.row.textOrNull(column)));
		};
	}

	private static TableColumn<StagedStudent, String> text(String name,
			Function<StagedStudent, @Nullable String> value) {
		return StagedRow.column(name, ColumnType.TEXT, value);
	}

	private static TableColumn<StagedStudent, String> code(String name,
			Function<StagedStudent, @Nullable String> value) {
		return StagedRow.column(name, ColumnType.CODE, value);
	}

	private static TableColumn<StagedStudent, LocalDate> day(String name,
			Function<StagedStudent, @Nullable LocalDate> value) {
		return StagedRow.column(name, ColumnType.DATE, value);
	}

	@Override
	public long line() {
		return this.row.line();
	}

	/** What was written, where nothing could be read of it. */
	private @Nullable String unread(StudentColumn column, @Nullable Object read) {
		return (read == null) ? this.row.textOrNull(column) : null;
	}

	private void sayOfBirthDate() {
		if (this.row.lacks(StudentColumn.BIRTH_DATE)) {
			this.row.kept(StudentColumn.BIRTH_DATE, ProblemCode.BIRTH_DATE_MISSING);
		}
		if (this.birthDate != null) {
			BirthDateFault.of(this.birthDate, this.row.today(), this.createdOn, null)
				.ifPresent(fault -> this.row.kept(StudentColumn.BIRTH_DATE, DateRemarks.ofBirth(fault)));
		}
	}

	private static @Nullable String certificate(Row<StudentColumn> row) {
		String certificate = Documents.birthCertificate(row.text(StudentColumn.BIRTH_CERTIFICATE)).orElse(null);
		if (certificate == null && !row.text(StudentColumn.BIRTH_CERTIFICATE).isEmpty()) {
			row.kept(StudentColumn.BIRTH_CERTIFICATE, ProblemCode.CERTIFICATE_STRANGE);
		}
		return certificate;
	}

	private static @Nullable String snils(Row<StudentColumn> row) {
		if (row.text(StudentColumn.SNILS).isEmpty()) {
			return null;
		}
		Snils snils = SnilsSpelling.read(row.text(StudentColumn.SNILS));
		if (snils instanceof Snils.Right right) {
			return right.digits();
		}
		row.kept(StudentColumn.SNILS, switch ((Snils.Fault) snils) {
			case NO_NUMBER -> ProblemCode.SNILS_NO_NUMBER;
			case TOO_SHORT -> ProblemCode.SNILS_TOO_SHORT;
			case TOO_LONG -> ProblemCode.SNILS_TOO_LONG;
			case ROUNDED -> ProblemCode.SNILS_ROUNDED;
			case ZEROS -> ProblemCode.SNILS_ZEROS;
			case CHECK_DIGITS -> ProblemCode.SNILS_WRONG;
		});
		return null;
	}

}
