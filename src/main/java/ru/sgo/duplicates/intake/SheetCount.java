package ru.sgo.duplicates.intake;

import java.util.Map;
import java.util.stream.Collectors;

/** How many rows of a sheet. */
record SheetCount(int sheet, int rows) {

	/** By the numbers of the sheets, the rows that a query counts. */
	static Map<Integer, Integer> of(Merge merge, String sql) {
		return merge.list(sql, SheetCount.class)
			.stream()
			.collect(Collectors.toMap(SheetCount::sheet, SheetCount::rows));
	}

}
