package ru.sgo.duplicates.sheets;

import java.util.List;

/**
 * One row of a sheet.
 *
 * @param number as the spreadsheet program shows it, from 1; of a CSV the line on which
 * the row begins
 * @param cells by their columns, from the first; what is missing at the end is empty
 */
public record SheetRow(long number, List<Cell> cells) {

	/** What stands in a column, from 0. */
	public Cell cell(int column) {
		return (column < this.cells.size()) ? this.cells.get(column) : Cell.EMPTY;
	}

	/** The texts of all cells. */
	public List<String> texts() {
		return this.cells.stream().map(Cell::text).toList();
	}

}
