package ru.sgo.duplicates.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import ru.sgo.duplicates.registry.TypedText;

/** A file that was sent in the place of another one is known by its header. */
final class MisplacedFile {

	private MisplacedFile() {
	}

	/** What to say of a file that lacks a required column. */
	static ImportRejected without(Column missing, List<String> header, long line) {
		Part sentAs = missing.part();
		return looksLike(sentAs, header).map(other -> ImportRejected.of(sentAs, line, null, code(sentAs, other)))
			.orElseGet(() -> ImportRejected.of(sentAs, line, missing.title(), FailureCode.COLUMN_MISSING,
					missing.title()));
	}

	/** The part that has all the columns it needs in the header. */
	private static Optional<Part> looksLike(Part sentAs, List<String> header) {
		List<String> headings = header.stream().map(TypedText::line).toList();
		return Arrays.stream(Part.values())
			.filter(part -> part != sentAs && PartColumns.areNamed(headings, part))
			.findFirst();
	}

	private static FailureCode code(Part sentAs, Part looksLike) {
		return switch (sentAs) {
			case ORGANIZATIONS -> (looksLike == Part.STUDENTS) ? FailureCode.STUDENTS_NOT_ORGANIZATIONS
					: FailureCode.MOVEMENTS_NOT_ORGANIZATIONS;
			case STUDENTS -> (looksLike == Part.ORGANIZATIONS) ? FailureCode.ORGANIZATIONS_NOT_STUDENTS
					: FailureCode.MOVEMENTS_NOT_STUDENTS;
			case MOVEMENTS -> (looksLike == Part.ORGANIZATIONS) ? FailureCode.ORGANIZATIONS_NOT_MOVEMENTS
					: FailureCode.STUDENTS_NOT_MOVEMENTS;
		};
	}

}
