package ru.sgo.duplicates.intake;

import java.util.List;

/**
 * A sheet that holds one of the three tables of an export.
 *
 * @param at its place among the sheets of its file, from 0
 * @param name as on its tab; empty in a CSV
 * @param part which of the tables
 * @param headerRow the line of its header, from 1
 * @param headings of its columns, in their order
 * @param sure whether it can be nothing else; pupils with a number may be a list as well
 */
record ExportSheet(int at, String name, Part part, long headerRow, List<String> headings, boolean sure) {

	ExportSheet {
		headings = List.copyOf(headings);
	}

	/** The headings, each with the column that it names; an empty one for none. */
	List<UnderstoodList.NamedColumn> columns() {
		return this.headings.stream()
			.map(heading -> PartColumns.named(heading, this.part)
				.map(column -> new UnderstoodList.NamedColumn(heading, column.field(), true))
				.orElseGet(() -> new UnderstoodList.NamedColumn(heading, "", false)))
			.toList();
	}

}
