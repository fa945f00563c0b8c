package ru.sgo.duplicates.intake;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

import de.siegmar.fastcsv.reader.CsvRecord;

/**
 * How a file ends. A spreadsheet may leave out empty cells at the end of rows; where only
 * the last row is short, and does not end, the rest of the file is missing.
 */
final class FileEnd {

	private long line;

	private boolean lastIsShort;

	private int shortRows;

	/** Another row, with as many cells as the header has or fewer. */
	void read(CsvRecord row, int width) {
		this.shortRows += this.lastIsShort ? 1 : 0;
		this.line = row.getStartingLineNumber();
		this.lastIsShort = row.getFieldCount() < width && !Cells.areBlank(row.getFields());
	}

	/** Where the last row began. */
	long line() {
		return this.line;
	}

	/** Whether the file, all of whose rows have been read, was cut. */
	boolean isCut(Path file) throws IOException {
		return this.lastIsShort && this.shortRows == 0 && !endsWithItsLine(file);
	}

	private static boolean endsWithItsLine(Path file) throws IOException {
		try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
			bytes.seek(bytes.length() - 1);
			int last = bytes.read();
			return last == '\n' || last == '\r';
		}
	}

}
