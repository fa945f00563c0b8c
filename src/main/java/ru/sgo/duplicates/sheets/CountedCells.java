package ru.sgo.duplicates.sheets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.TreeMap;

/**
 * Puts the cells of a row in their places, hands the row on and sees that a file does not
 * unfold into too many. Rows without a cell are left out. A cell that reaches over
 * several rows stands in each of them in which there is anything else.
 */
final class CountedCells {

	private final SheetLimits limits;

	private final SheetReceiver receiver;

	private List<Cell> cells = new ArrayList<>();

	private long counted;

	/** Merged cells whose first row is still to come, the uppermost first. */
	private final Queue<CellRange> ahead = new PriorityQueue<>(Comparator.comparingInt(CellRange::firstRow));

	/** Those that reach into the rows below, by their columns. */
	private final Map<Integer, Reaching> reaching = new TreeMap<>();

	CountedCells(SheetLimits limits, SheetReceiver receiver) {
		this.limits = limits;
		this.receiver = receiver;
	}

	private record Reaching(Cell cell, int lastRow) {
	}

	void sheet(String name, boolean hidden) {
		this.cells = new ArrayList<>();
		this.ahead.clear();
		this.reaching.clear();
		told(() -> this.receiver.sheet(new SheetHead(name, hidden)));
	}

	/** Says which cells are one; at the latest before the end of their first row. */
	void merge(CellRange range) {
		if (range.columns() > 1 || range.lastRow() > range.firstRow()) {
			this.ahead.add(range);
		}
	}

	/**
	 * Adds a cell of the row under way; what lies between it and the one before is empty.
	 */
	void add(int column, Cell cell) {
		if (cell.type() == CellType.EMPTY) {
			return;
		}
		if (column >= this.limits.columns() || ++this.counted > this.limits.cells()) {
			throw new SheetsRefused(SheetRefusal.TOO_LARGE);
		}
		while (this.cells.size() <= column) {
			this.cells.add(Cell.EMPTY);
		}
		this.cells.set(column, cell);
	}

	/** Ends the row. */
	void end(long number) {
		if (!this.cells.isEmpty()) {
			fill(number);
			begin(number);
			SheetRow row = new SheetRow(number, this.cells);
			this.cells = new ArrayList<>(row.cells().size());
			told(() -> this.receiver.row(row));
		}
	}

	/** Ends a row that stands as often as that, one under the other. */
	void end(long number, int times) {
		List<Cell> repeated = List.copyOf(this.cells);
		for (int i = 0; i < times && !repeated.isEmpty(); i++) {
			if (i > 0) {
				for (int column = 0; column < repeated.size(); column++) {
					add(column, repeated.get(column));
				}
			}
			end(number + i);
		}
	}

	private void fill(long number) {
		Iterator<Map.Entry<Integer, Reaching>> above = this.reaching.entrySet().iterator();
		while (above.hasNext()) {
			Map.Entry<Integer, Reaching> next = above.next();
			if (next.getValue().lastRow() < number) {
				above.remove();
			}
			else if (isEmpty(next.getKey())) {
				add(next.getKey(), next.getValue().cell());
			}
		}
	}

	/** Merged cells that begin in the row; in rows left out there is nothing to fill. */
	private void begin(long number) {
		for (CellRange range = this.ahead.peek(); range != null
				&& range.firstRow() <= number; range = this.ahead.peek()) {
			this.ahead.remove();
			if (range.firstRow() == number && !isEmpty(range.column())) {
				Cell cell = this.cells.get(range.column()).across(range.columns());
				this.cells.set(range.column(), cell);
				if (range.lastRow() > number) {
					this.reaching.put(range.column(), new Reaching(cell.inRowBelow(), range.lastRow()));
				}
			}
		}
	}

	private boolean isEmpty(int column) {
		return column >= this.cells.size() || this.cells.get(column).type() == CellType.EMPTY;
	}

	/**
	 * What the receiver throws is told from what the reading of a damaged file throws.
	 */
	private static void told(Runnable telling) {
		try {
			telling.run();
		}
		catch (RuntimeException ex) {
			throw new FromReceiver(ex);
		}
	}

	/** Carries what the receiver throws through a library. */
	static final class FromReceiver extends RuntimeException {

		private FromReceiver(RuntimeException thrown) {
			super(thrown);
		}

		RuntimeException thrown() {
			return (RuntimeException) getCause();
		}

	}

}
