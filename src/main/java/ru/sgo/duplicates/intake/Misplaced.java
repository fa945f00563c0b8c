package ru.sgo.duplicates.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import ru.sgo.duplicates.registry.Typed;

/** A file that was sent in the place of another one is known by its header. */
final class Misplaced {

	private Misplaced() {
	}

	/** The part that has all the columns it needs in the header. */
	static Optional<Part> part(Part sentAs, List<String> header) {
		return Arrays.stream(Part.values()).filter(part -> part != sentAs && hasRequired(part, header)).findFirst();
	}

	private static boolean hasRequired(Part part, List<String> header) {
		return Column.OF.get(part)
			.stream()
			.filter(Column::required)
			.allMatch(column -> header.stream().anyMatch(name -> column.isNamed(Typed.line(name))));
	}

	/** What to say of it. */
	static String sentence(Part sentAs, Part looksLike) {
		return switch (sentAs) {
			case ORGANIZATIONS -> (looksLike == Part.STUDENTS) ? "intake.failed.students-not-organizations"
					: "intake.failed.movements-not-organizations";
			case STUDENTS -> (looksLike == Part.ORGANIZATIONS) ? "intake.failed.organizations-not-students"
					: "intake.failed.movements-not-students";
			case MOVEMENTS -> (looksLike == Part.ORGANIZATIONS) ? "intake.failed.organizations-not-movements"
					: "intake.failed.students-not-movements";
		};
	}

}
