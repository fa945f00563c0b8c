package ru.sgo.duplicates.town;

import java.util.ArrayList;
import java.util.List;

/**
 * A sheet to be written, row by row.
 *
 * @param name on its tab
 * @param rows of cells; those under a cell that reaches over several are empty
 */
record WrittenPage(String name, List<List<WrittenCell>> rows) {

	WrittenPage(String name) {
		this(name, new ArrayList<>());
	}

	void add(List<WrittenCell> row) {
		this.rows.add(row);
	}

	void add(Object... values) {
		List<WrittenCell> row = new ArrayList<>();
		for (Object value : values) {
			row.add(WrittenCell.of(value));
		}
		add(row);
	}

	/** Takes the cells one after the other. */
	void each(CellTaker taker) {
		for (int row = 0; row < this.rows.size(); row++) {
			for (int column = 0; column < this.rows.get(row).size(); column++) {
				WrittenCell cell = this.rows.get(row).get(column);
				if (!cell.isEmpty()) {
					taker.take(row, column, cell);
				}
			}
		}
	}

	/** For whoever knows each place by its numbers, from 0. */
	interface CellTaker {

		void take(int row, int column, WrittenCell cell);

	}

}
