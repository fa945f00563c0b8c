package ru.sgo.duplicates.sheets;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts the cells of a row in their places, hands the row on and sees that a file does not
 * unfold into too many. Rows without a cell are left out.
 */
final class CountedCells {

	private final SheetLimits limits;

	private final SheetReceiver receiver;

	private List<Cell> cells = new ArrayList<>();

	private long counted;

	CountedCells(SheetLimits limits, SheetReceiver receiver) {
		this.limits = limits;
		this.receiver = receiver;
	}

	void sheet(String name, boolean hidden) {
		this.cells = new ArrayList<>();
		told(() -> this.receiver.sheet(new SheetHead(name, hidden)));
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
