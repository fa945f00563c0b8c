package ru.sgo.duplicates.backup;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One table of a backup.
 *
 * @param columns all but those that the database derives itself
 * @param rows how many
 * @param sha256 of the rows as COPY writes them, in hexadecimal digits
 */
record BackedUpTable(String name, List<String> columns, long rows, String sha256) {

	BackedUpTable {
		columns = List.copyOf(columns);
	}

	/** The table with its columns, as COPY wants them. */
	String copied() {
		return copied(this.name, this.columns);
	}

	static String copied(String name, List<String> columns) {
		return quoted(name) + columns.stream().map(BackedUpTable::quoted).collect(Collectors.joining(", ", " (", ")"));
	}

	/** A name that the database has told, as it may stand in a statement. */
	static String quoted(String name) {
		return '"' + name.replace("\"", "\"\"") + '"';
	}

}
