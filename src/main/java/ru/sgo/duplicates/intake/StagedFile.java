package ru.sgo.duplicates.intake;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a file has been found to hold.
 *
 * @param columns those of its part that it has
 * @param rows how many rows, good and bad; headers and empty rows are none
 */
record StagedFile(Set<Column> columns, int rows) {

	StagedFile {
		columns = Set.copyOf(columns);
	}

	/** Both together: what one of them lacks cannot be told of the whole. */
	StagedFile and(StagedFile other) {
		return new StagedFile(this.columns.stream().filter(other.columns::contains).collect(Collectors.toSet()),
				this.rows + other.rows);
	}

}
