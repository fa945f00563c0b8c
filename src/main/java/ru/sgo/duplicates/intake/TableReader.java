package ru.sgo.duplicates.intake;

import java.io.IOException;
import java.io.PushbackReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

/**
 * Reads one file row by row, by the names of its columns.
 *
 * @param <C> the columns of its part
 */
final class TableReader<C extends Enum<C> & Column> {

	private final Part part;

	private final List<C> columns;

	private final Consumer<Problem> problems;

	private final DateReader dates;

	private final FileEnd end = new FileEnd();

	private int rows;

	/**
	 * A reader for one file.
	 * @param columns all of the part
	 * @param now the moment of the import, in the zone of the town
	 */
	TableReader(List<C> columns, ZonedDateTime now, Consumer<Problem> problems) {
		this.part = columns.get(0).part();
		this.dates = new DateReader(now);
		this.columns = columns;
		this.problems = problems;
	}

	/**
	 * Reads the file.
	 * @param rows takes each row; repeated headers and empty rows are left out
	 * @throws ImportRejected if the file cannot be read as such a table
	 */
	StagedFile read(Path file, Consumer<Row<C>> rows) throws IOException {
		FileFormat format = FileFormat.of(file, this.part);
		Header<C> header = null;
		try (PushbackReader in = withoutMark(file, format);
				CsvReader<CsvRecord> csv = CsvReader.builder()
					.fieldSeparator(format.separator())
					.missingFieldStrategy(FieldMismatchStrategy.IGNORE)
					.extraFieldStrategy(FieldMismatchStrategy.IGNORE)
					.allowUnclosedQuote(false)
					.maxBufferSize(1 << 24)
					.ofCsvRecord(in)) {
			for (CsvRecord csvRow : csv) {
				if (header != null) {
					row(csvRow, header, rows);
				}
				else if (!Cells.areBlank(csvRow.getFields())) {
					header = Header.of(this.columns, csvRow, this.problems);
				}
				this.end.read(csvRow, (header != null) ? header.width() : 0);
			}
		}
		catch (CsvParseException ex) {
			throw ImportRejected.of(this.part, this.end.line() + 1, null, FailureCode.UNREADABLE);
		}
		if (this.end.isCut(file)) {
			throw ImportRejected.of(this.part, this.end.line(), null, FailureCode.CUT);
		}
		if (header == null) {
			throw ImportRejected.of(this.part, 1, null, FailureCode.EMPTY);
		}
		if (this.rows == 0) {
			this.problems.accept(Problem.of(this.part, this.end.line(), null, null, null, ProblemCode.NO_ROWS, false));
		}
		return new StagedFile(header.present(), this.rows);
	}

	private static PushbackReader withoutMark(Path file, FileFormat format) throws IOException {
		PushbackReader in = new PushbackReader(Files.newBufferedReader(file, format.charset()));
		int first = in.read();
		if (first >= 0 && first != '\uFEFF') {
			in.unread(first);
		}
		return in;
	}

	private void row(CsvRecord csvRow, Header<C> header, Consumer<Row<C>> rows) {
		String[] values = header.values(csvRow);
		if (Cells.areBlank(Arrays.asList(values)) || header.isRepeatedBy(values)) {
			return;
		}
		this.rows++;
		Row<C> row = new Row<>(header, csvRow.getStartingLineNumber(), values, this.dates, this.problems);
		if (csvRow.getFieldCount() > header.width()
				&& !Cells.areBlank(csvRow.getFields().subList(header.width(), csvRow.getFieldCount()))) {
			this.problems.accept(Problem.of(this.part, row.line(), row.key(), null,
					String.join(" · ", header.beforeDocuments(csvRow)), ProblemCode.CELLS_TOO_MANY, true));
			return;
		}
		rows.accept(row);
	}

}
