package ru.sgo.duplicates.intake;

import java.util.Set;

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

}
