package ru.sgo.duplicates.sheets;

import java.io.IOException;
import java.nio.file.Path;

/** Reads files of one kind. */
interface SheetFile {

	/**
	 * Reads all sheets.
	 * @throws SheetsRefused if the file cannot be read so
	 * @throws IOException likewise; also any other exception says that it is damaged
	 */
	void read(Path file, CountedCells cells, SheetLimits limits) throws IOException;

}
