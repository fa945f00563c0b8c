package ru.sgo.duplicates.intake;

import java.io.IOException;
import java.io.PushbackReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

/** Reads one file row by row, by the names of its columns. */
final class TableReader {

	private static final int FIELD_AT_MOST = 10_000;

	private final Part part;

	private final List<Column> columns;

	private final Consumer<Problem> problems;

	TableReader(Part part, Consumer<Problem> problems) {
		this.part = part;
		this.columns = Column.OF.get(part);
		this.problems = problems;
	}

	/**
	 * Reads the file.
	 * @param rows takes each row; repeated headers and empty rows are left out
	 * @return the columns that the file has, as indexes into {@link Column#OF}
	 * @throws ImportFailure if the file cannot be read as such a table
	 */
	Set<Integer> read(Path file, Consumer<Row> rows) throws IOException {
		FileFormat format = FileFormat.of(file, this.part);
		int[] positions = null;
		try (PushbackReader in = withoutMark(file, format);
				CsvReader<CsvRecord> csv = CsvReader.builder()
					.fieldSeparator(format.separator())
					.maxBufferSize(1 << 24)
					.ofCsvRecord(in)) {
			for (CsvRecord csvRow : csv) {
				if (positions == null) {
					positions = header(csvRow);
				}
				else {
					row(csvRow, positions, rows);
				}
			}
		}
		catch (CsvParseException ex) {
			throw ImportFailure.of(this.part, 1, null, "intake.failed.unreadable");
		}
		if (positions == null) {
			throw ImportFailure.of(this.part, 1, null, "intake.failed.empty");
		}
		Set<Integer> present = new HashSet<>();
		for (int i = 0; i < positions.length; i++) {
			if (positions[i] >= 0) {
				present.add(i);
			}
		}
		return present;
	}

	private static PushbackReader withoutMark(Path file, FileFormat format) throws IOException {
		PushbackReader in = new PushbackReader(Files.newBufferedReader(file, format.charset()));
		int first = in.read();
		if (first >= 0 && first != '\uFEFF') {
			in.unread(first);
		}
		return in;
	}

	private int[] header(CsvRecord header) {
		int[] positions = new int[this.columns.size()];
		Arrays.fill(positions, -1);
		for (int field = 0; field < header.getFieldCount(); field++) {
			int column = columnNamed(header.getField(field));
			if (column >= 0 && positions[column] < 0) {
				positions[column] = field;
			}
			else if (!header.getField(field).isBlank()) {
				this.problems.accept(new Problem(this.part.code(), header.getStartingLineNumber(),
						header.getField(field), null, "intake.column-unknown", List.of(), false));
			}
		}
		for (int column = 0; column < positions.length; column++) {
			if (positions[column] < 0 && this.columns.get(column).required()) {
				throw ImportFailure.of(this.part, header.getStartingLineNumber(), this.columns.get(column).name(),
						"intake.failed.column-missing", this.columns.get(column).name());
			}
		}
		return positions;
	}

	private int columnNamed(String name) {
		String plain = Column.plain(name);
		for (int i = 0; i < this.columns.size(); i++) {
			if (this.columns.get(i).names().contains(plain)) {
				return i;
			}
		}
		return -1;
	}

	private void row(CsvRecord csvRow, int[] positions, Consumer<Row> rows) {
		String[] values = new String[positions.length];
		boolean empty = true;
		boolean header = true;
		for (int i = 0; i < positions.length; i++) {
			String value = (positions[i] >= 0 && positions[i] < csvRow.getFieldCount())
					? csvRow.getField(positions[i]).replace("\0", "").strip() : "";
			values[i] = (value.length() > FIELD_AT_MOST) ? value.substring(0, FIELD_AT_MOST) : value;
			empty &= value.isEmpty();
			header &= positions[i] < 0 || this.columns.get(i).names().contains(Column.plain(value));
		}
		if (!empty && !header) {
			rows.accept(new Row(this.part, csvRow.getStartingLineNumber(), values, this.problems));
		}
	}

}
