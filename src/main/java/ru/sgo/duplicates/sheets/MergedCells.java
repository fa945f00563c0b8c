package ru.sgo.duplicates.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The merged cells of a workbook that names them behind the rows, so that they are to be
 * known before these are read.
 *
 * @param <S> how the sheets are told apart
 */
final class MergedCells<S> {

	/**
	 * Of all sheets; a table that has been laid out for printing has a few in each row.
	 */
	static final int MOST = 1_000_000;

	private final Map<S, List<CellRange>> bySheet = new HashMap<>();

	private int counted;

	void add(S sheet, CellRange range) {
		if (++this.counted > MOST) {
			throw new SheetsRefused(SheetRefusal.TOO_LARGE);
		}
		this.bySheet.computeIfAbsent(sheet, none -> new ArrayList<>()).add(range);
	}

	List<CellRange> of(S sheet) {
		return this.bySheet.getOrDefault(sheet, List.of());
	}

}
