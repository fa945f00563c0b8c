package ru.sgo.duplicates.sheets;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;

/**
 * How a text file ends. A spreadsheet may leave out empty cells at the end of rows; where
 * only the last row is short, and does not end, the rest of the file is missing.
 */
final class TextEnd {

	/** Of the first row in which anything stands. */
	private int width;

	private long line;

	private boolean lastIsShort;

	private int shortRows;

	/** Another row. */
	void read(long begins, List<String> fields) {
		boolean blank = areBlank(fields);
		if (this.width == 0 && !blank) {
			this.width = fields.size();
		}
		this.shortRows += this.lastIsShort ? 1 : 0;
		this.line = begins;
		this.lastIsShort = fields.size() < this.width && !blank;
	}

	private static boolean areBlank(List<String> fields) {
		for (String field : fields) {
			if (!field.isBlank()) {
				return false;
			}
		}
		return true;
	}

	/** Where the last row began. */
	long line() {
		return this.line;
	}

	/** Whether the file, all of whose rows have been read, was cut. */
	boolean isCut(Path file) throws IOException {
		return this.lastIsShort && this.shortRows == 0 && !endsWithItsLine(file);
	}

	/** In UTF-16 a zero may follow. */
	private static boolean endsWithItsLine(Path file) throws IOException {
		try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
			bytes.seek(bytes.length() - 1);
			int last = bytes.read();
			return last == '\n' || last == '\r' || last == 0;
		}
	}

}
