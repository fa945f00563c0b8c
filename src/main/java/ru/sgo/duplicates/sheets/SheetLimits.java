package ru.sgo.duplicates.sheets;

/**
 * How much a file may unfold into. A few kilobytes can hold a table that no memory can.
 *
 * @param bytes of all that a packed file unfolds into
 * @param textBytes of the table of texts that a workbook keeps apart, and which is held
 * in memory as a whole
 * @param cells in which something stands, over all sheets
 * @param columns of a row
 */
public record SheetLimits(long bytes, long textBytes, long cells, int columns) {

	/** A million children fit in, with forty columns each. */
	public static final SheetLimits USUAL = new SheetLimits(4L << 30, 256L << 20, 60_000_000, 5_000);

}
