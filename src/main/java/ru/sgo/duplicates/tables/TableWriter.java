package ru.sgo.duplicates.tables;

import java.io.IOException;
import java.util.List;

/** Writes a table row by row, and keeps no more of it than some hundred rows. */
interface TableWriter extends TableLine {

	/**
	 * Comes before everything else, once.
	 * @param title in the words of the reader, like the headings
	 */
	void begin(String title, List<String> headings) throws IOException;

	/** The cells since the last row were a row. */
	void endRow() throws IOException;

	/** Comes last; the stream stays open. */
	void finish() throws IOException;

}
