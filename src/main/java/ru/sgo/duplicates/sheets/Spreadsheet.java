package ru.sgo.duplicates.sheets;

import java.io.IOException;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/** A file in which a table may stand, whatever kind of spreadsheet it is. */
public final class Spreadsheet {

	private final Path file;

	private final SheetKind kind;

	private final @Nullable String password;

	private Spreadsheet(Path file, SheetKind kind, @Nullable String password) {
		this.file = file;
		this.kind = kind;
		this.password = password;
	}

	/**
	 * Looks what kind of file it is, by its bytes. What is locked turns out to be so, or
	 * to be another document, only when it is read.
	 * @throws SheetsRefused if it is none
	 * @throws IOException if it cannot be read at all
	 */
	public static Spreadsheet of(Path file) throws IOException {
		return of(file, null);
	}

	/**
	 * Likewise.
	 * @param password that opens it, if it is locked; kept nowhere but here
	 */
	public static Spreadsheet of(Path file, @Nullable String password) throws IOException {
		return new Spreadsheet(file, KindOfFile.of(file), password);
	}

	public SheetKind kind() {
		return this.kind;
	}

	/**
	 * Hands over all its sheets, row by row; the memory does not grow with them, but for
	 * the texts that an Excel workbook keeps apart. What is locked is decrypted into a
	 * file beside it for so long, which nobody but its owner can read.
	 * @throws SheetsRefused if it is damaged, too large or locked by another password;
	 * what has been handed over by then counts for nothing
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
			case XLSX -> new XlsxFile(this.password);
			case XLS -> new XlsFile(this.password);
			case HTML -> new HtmlFile();
			case XML -> new XmlFile();
			case ODS -> new OdsFile();
			case CSV -> new CsvFile();
		};
	}

}
