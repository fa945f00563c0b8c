package ru.sgo.duplicates.town;

import java.util.ArrayList;
import java.util.List;

/** The header of a list: two rows where something stands above headings, else one. */
record HeaderRows(List<WrittenColumn> columns) {

	List<List<WrittenCell>> rows() {
		boolean two = this.columns.stream().anyMatch(column -> !column.above().isEmpty());
		return two ? List.of(upper(), lower()) : List.of(headings());
	}

	private List<WrittenCell> headings() {
		return this.columns.stream().map(column -> WrittenCell.of(column.heading())).toList();
	}

	private List<WrittenCell> upper() {
		List<WrittenCell> cells = new ArrayList<>();
		for (int i = 0; i < this.columns.size(); i++) {
			String above = this.columns.get(i).above();
			if (above.isEmpty()) {
				cells.add(WrittenCell.of(this.columns.get(i).heading()).over(2, 1));
			}
			else {
				boolean first = i == 0 || !this.columns.get(i - 1).above().equals(above);
				long width = this.columns.stream().filter(column -> column.above().equals(above)).count();
				cells.add(first ? WrittenCell.of(above).over(1, (int) width) : WrittenCell.EMPTY);
			}
		}
		return cells;
	}

	private List<WrittenCell> lower() {
		return this.columns.stream()
			.map(column -> column.above().isEmpty() ? WrittenCell.EMPTY : WrittenCell.of(column.heading()))
			.toList();
	}

}
