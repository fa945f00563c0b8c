package ru.sgo.duplicates.sheets;

/** How a file is written, whatever its name says. */
public enum SheetKind {

	/** A workbook of today's Excel. */
	XLSX,
	/** A workbook of Excel until 2003 (BIFF). */
	XLS,
	/** A table of a web page, mostly saved as {@code .xls}. */
	HTML,
	/** A workbook of Excel 2003 in XML, mostly saved as {@code .xls}. */
	XML,
	/** A workbook of LibreOffice and others. */
	ODS,
	/** Text with separators. */
	CSV

}
