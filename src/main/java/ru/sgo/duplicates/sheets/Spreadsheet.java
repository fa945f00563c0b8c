package ru.sgo.duplicates.sheets;

import java.io.IOException;
import java.nio.file.Path;

/** A file in which a table may stand, whatever kind of spreadsheet it is. */
public final class Spreadsheet {

	private final Path file;

	private final SheetKind kind;

	private Spreadsheet(Path file, SheetKind kind) {
		this.file = file;
		this.kind = kind;
	}

	/**
	 * Looks what kind of file it is, by its bytes.
	 * @throws SheetsRefused if it is none
	 * @throws IOException if it cannot be read at all
	 */
	public static Spreadsheet of(Path file) throws IOException {
		return new Spreadsheet(file, KindOfFile.of(file));
	}

	public SheetKind kind() {
		return this.kind;
	}

	/**
	 * Hands over all its sheets, row by row; the memory does not grow with them, but for
	 * the texts that an Excel workbook keeps apart.
	 * @throws SheetsRefused if it is damaged, locked or too large; what has been handed
	 * over by then counts for nothing
	 */
	public void read(SheetLimits limits, SheetReceiver receiver) {
		try {
			reader().read(this.file, new CountedCells(limits, receiver), limits);
		}
		catch (CountedCells.FromReceiver ex) {
			throw ex.thrown();
		}
		catch (SheetsRefused ex) {
			throw ex;
		}
		catch (IOException | RuntimeException ex) {
			throw new SheetsRefused((this.kind == SheetKind.CSV) ? SheetRefusal.DAMAGED : SheetRefusal.BROKEN, 1, ex);
		}
	}

	private SheetFile reader() {
		return switch (this.kind) {
			case XLSX -> new XlsxFile();
			case XLS -> new XlsFile();
			case HTML -> new HtmlFile();
			case XML -> new XmlFile();
			case ODS -> new OdsFile();
			case CSV -> new CsvFile();
		};
	}

}
