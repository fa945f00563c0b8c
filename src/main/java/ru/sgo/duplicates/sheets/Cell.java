package ru.sgo.duplicates.sheets;

/**
 * One cell.
 *
 * @param type what the program that wrote it took it for; a CSV knows text only
 * @param text its value as text: a number without exponent and without the noise behind
 * its fifteenth digit, with the zeros that its format puts in front; a date as
 * {@code yyyy-MM-dd}, with {@code 'T'HH:mm:ss} behind it unless it is midnight; nothing
 * of an error
 * @param span over how many columns it reaches; those behind the first are empty
 * @param filled whether it is the lower part of a cell that reaches over several rows:
 * its value is written once, in the first of them
 */
public record Cell(CellType type, String text, int span, boolean filled) {

	/** Nothing stands there. */
	public static final Cell EMPTY = new Cell(CellType.EMPTY, "");

	static final Cell ERROR = new Cell(CellType.ERROR, "");

	static final Cell TRUE = new Cell(CellType.TRUTH, "TRUE");

	static final Cell FALSE = new Cell(CellType.TRUTH, "FALSE");

	/** A cell that is merged with no other. */
	public Cell(CellType type, String text) {
		this(type, text, 1, false);
	}

	static Cell ofText(String text) {
		return text.isEmpty() ? EMPTY : new Cell(CellType.TEXT, text);
	}

	Cell across(int columns) {
		return (columns == this.span) ? this : new Cell(this.type, this.text, columns, this.filled);
	}

	Cell inRowBelow() {
		return new Cell(this.type, this.text, this.span, true);
	}

}
