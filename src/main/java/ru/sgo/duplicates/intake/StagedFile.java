package ru.sgo.duplicates.intake;

import java.util.Set;

/**
 * What a file has been found to hold.
 *
 * @param columns the columns that it has, as indexes into {@link Column#OF}
 * @param rows how many rows, good and bad; headers and empty rows are none
 */
record StagedFile(Set<Integer> columns, int rows) {

	StagedFile {
		columns = Set.copyOf(columns);
	}

}
