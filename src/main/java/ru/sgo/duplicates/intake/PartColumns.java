package ru.sgo.duplicates.intake;

import java.util.List;
import java.util.Optional;

/** The columns of each part. */
final class PartColumns {

	private PartColumns() {
	}

	static List<Column> of(Part part) {
		return switch (part) {
			case ORGANIZATIONS -> List.of(OrganizationColumn.values());
			case STUDENTS -> List.of(StudentColumn.values());
			case MOVEMENTS -> List.of(MovementColumn.values());
		};
	}

	/** The column of a part that a heading names. */
	static Optional<Column> named(String heading, Part part) {
		return of(part).stream().filter(column -> column.heading().isNamed(heading)).findFirst();
	}

	/** Whether all the columns are named without which the part is of no use. */
	static boolean areNamed(List<String> headings, Part part) {
		return of(part).stream()
			.map(Column::heading)
			.filter(Heading::required)
			.allMatch(heading -> headings.stream().anyMatch(heading::isNamed));
	}

}
