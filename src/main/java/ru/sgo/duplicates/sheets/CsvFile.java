package ru.sgo.duplicates.sheets;

import java.io.IOException;
import java.io.PushbackReader;
import java.nio.file.Files;
import java.nio.file.Path;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

/** Text with separators: one sheet, without a name. */
final class CsvFile implements SheetFile {

	private static final char MARK = '\uFEFF';

	@Override
	public void read(Path file, CountedCells cells, SheetLimits limits) throws IOException {
		TextFormat format = TextFormat.of(file);
		TextEnd end = new TextEnd();
		cells.sheet("", false);
		try (PushbackReader in = withoutMark(file, format);
				CsvReader<CsvRecord> csv = CsvReader.builder()
					.fieldSeparator(format.separator())
					.missingFieldStrategy(FieldMismatchStrategy.IGNORE)
					.extraFieldStrategy(FieldMismatchStrategy.IGNORE)
					.allowUnclosedQuote(false)
					.maxBufferSize(1 << 24)
					.ofCsvRecord(in)) {
			for (CsvRecord row : csv) {
				for (int column = 0; column < row.getFieldCount(); column++) {
					cells.add(column, Cell.ofText(row.getField(column)));
				}
				cells.end(row.getStartingLineNumber());
				end.read(row.getStartingLineNumber(), row.getFields());
			}
		}
		catch (CsvParseException ex) {
			throw new SheetsRefused(SheetRefusal.UNREADABLE, end.line() + 1, ex);
		}
		if (end.isCut(file)) {
			throw new SheetsRefused(SheetRefusal.CUT, end.line());
		}
	}

	private static PushbackReader withoutMark(Path file, TextFormat format) throws IOException {
		PushbackReader in = new PushbackReader(Files.newBufferedReader(file, format.charset()));
		int first = in.read();
		if (first >= 0 && first != MARK) {
			in.unread(first);
		}
		return in;
	}

}
