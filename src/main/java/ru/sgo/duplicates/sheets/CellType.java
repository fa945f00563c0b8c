package ru.sgo.duplicates.sheets;

/** What a spreadsheet program takes a cell for. */
public enum CellType {

	EMPTY, TEXT, NUMBER, DATE, TRUTH,

	/** A formula or a value that came to nothing, such as «#Н/Д». */
	ERROR

}
