package ru.sgo.duplicates.sheets;

/**
 * One cell.
 *
 * @param type what the program that wrote it took it for; a CSV knows text only
 * @param text its value as text: a number without exponent and without the noise behind
 * its fifteenth digit, with the zeros that its format puts in front; a date as
 * {@code yyyy-MM-dd}, with {@code 'T'HH:mm:ss} behind it unless it is midnight; nothing
 * of an error
 */
public record Cell(CellType type, String text) {

	/** Nothing stands there. */
	public static final Cell EMPTY = new Cell(CellType.EMPTY, "");

	static final Cell ERROR = new Cell(CellType.ERROR, "");

	static final Cell TRUE = new Cell(CellType.TRUTH, "TRUE");

	static final Cell FALSE = new Cell(CellType.TRUTH, "FALSE");

	static Cell ofText(String text) {
		return text.isEmpty() ? EMPTY : new Cell(CellType.TEXT, text);
	}

}
