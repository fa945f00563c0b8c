package ru.sgo.duplicates.sheets;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cells that were merged into one.
 *
 * @param firstRow from 1
 * @param lastRow likewise, included
 * @param column the first, from 0
 * @param columns how many
 */
record CellRange(int firstRow, int lastRow, int column, int columns) {

	private static final Pattern REFERENCE = Pattern
		.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7}):\\$?([A-Z]{1,3})\\$?(\\d{1,7})");

	/** Reads «B3:C7»; there is none in anything else. */
	static Optional<CellRange> of(String reference) {
		Matcher parts = REFERENCE.matcher(reference);
		if (!parts.matches()) {
			return Optional.empty();
		}
		int firstRow = Integer.parseInt(parts.group(2));
		int lastRow = Integer.parseInt(parts.group(4));
		int column = column(parts.group(1));
		int lastColumn = column(parts.group(3));
		return (firstRow > 0 && lastRow >= firstRow && lastColumn >= column)
				? Optional.of(new CellRange(firstRow, lastRow, column, lastColumn - column + 1)) : Optional.empty();
	}

	private static int column(String letters) {
		return letters.chars().reduce(0, (number, letter) -> number * 26 + letter - 'A' + 1) - 1;
	}

}
