package ru.sgo.duplicates.intake;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import ru.sgo.duplicates.registry.Typed;

/** Reads one file row by row, by the names of its columns. */
final class TableReader {

	private final Part part;

	private final List<Column> columns;

	private final Consumer<Problem> problems;

	private final Dates dates;

	private int width;

	private int rows;

	private long line;

	private boolean lastIsShort;

	private int shortRows;

	TableReader(Part part, Clock clock, Consumer<Problem> problems) {
		this.part = part;
		this.dates = new Dates(clock);
		this.columns = Column.OF.get(part);
		this.problems = problems;
	}

	/**
	 * Reads the file.
	 * @param rows takes each row; repeated headers and empty rows are left out
	 * @throws ImportFailure if the file cannot be read as such a table
	 */
	StagedFile read(Path file, Consumer<Row> rows) throws IOException {
		FileFormat format = FileFormat.of(file, this.part);
		int[] positions = null;
		try (PushbackReader in = withoutMark(file, format);
				CsvReader<CsvRecord> csv = CsvReader.builder()
					.fieldSeparator(format.separator())
					.missingFieldStrategy(FieldMismatchStrategy.IGNORE)
					.extraFieldStrategy(FieldMismatchStrategy.IGNORE)
					.allowUnclosedQuote(false)
					.maxBufferSize(1 << 24)
					.ofCsvRecord(in)) {
			for (CsvRecord csvRow : csv) {
				if (positions != null) {
					row(csvRow, positions, rows);
				}
				else if (!isEmpty(csvRow)) {
					positions = header(csvRow);
				}
				remember(csvRow);
			}
			refuseIfCut(file);
		}
		catch (CsvParseException ex) {
			throw ImportFailure.of(this.part, this.line + 1, null, "intake.failed.unreadable");
		}
		if (positions == null) {
			throw ImportFailure.of(this.part, 1, null, "intake.failed.empty");
		}
		if (this.rows == 0) {
			this.problems
				.accept(new Problem(this.part.code(), this.line, null, null, null, "intake.no-rows", List.of(), false));
		}
		return new StagedFile(present(positions), this.rows);
	}

	private static Set<Integer> present(int[] positions) {
		Set<Integer> present = new HashSet<>();
		for (int i = 0; i < positions.length; i++) {
			if (positions[i] >= 0) {
				present.add(i);
			}
		}
		return present;
	}

	private void remember(CsvRecord read) {
		this.shortRows += this.lastIsShort ? 1 : 0;
		this.line = read.getStartingLineNumber();
		this.lastIsShort = read.getFieldCount() < this.width && !isEmpty(read);
	}

	/** Whether there is nothing in the row that anybody would see. */
	private static boolean isEmpty(CsvRecord row) {
		return row.getFields().stream().allMatch(TableReader::isEmpty);
	}

	private static boolean isEmpty(String cell) {
		return Typed.line(cell).isEmpty();
	}

	/**
	 * A spreadsheet may leave out empty cells at the end of rows; where only the last row
	 * is short, and does not end, the rest of the file is missing.
	 */
	private void refuseIfCut(Path file) throws IOException {
		if (this.lastIsShort && this.shortRows == 0 && !endsWithItsLine(file)) {
			throw ImportFailure.of(this.part, this.line, null, "intake.failed.cut");
		}
	}

	private static boolean endsWithItsLine(Path file) throws IOException {
		try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
			bytes.seek(bytes.length() - 1);
			int last = bytes.read();
			return last == '\n' || last == '\r';
		}
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
		this.width = header.getFieldCount();
		for (int field = 0; field < header.getFieldCount(); field++) {
			String name = Typed.line(header.getField(field));
			int column = columnNamed(name);
			if (column >= 0 && positions[column] < 0) {
				positions[column] = field;
			}
			else if (!name.isEmpty()) {
				this.problems.accept(new Problem(this.part.code(), header.getStartingLineNumber(), null, name, null,
						(column < 0) ? "intake.column-unknown" : "intake.column-twice", List.of(), false));
			}
		}
		for (int column = 0; column < positions.length; column++) {
			if (positions[column] < 0 && this.columns.get(column).required()) {
				refuse(header, this.columns.get(column));
			}
		}
		return positions;
	}

	private void refuse(CsvRecord header, Column missing) {
		Misplaced.part(this.part, header.getFields()).ifPresent(other -> {
			throw ImportFailure.of(this.part, header.getStartingLineNumber(), null,
					Misplaced.sentence(this.part, other));
		});
		throw ImportFailure.of(this.part, header.getStartingLineNumber(), missing.name(),
				"intake.failed.column-missing", missing.name());
	}

	private int columnNamed(String name) {
		for (int i = 0; i < this.columns.size(); i++) {
			if (this.columns.get(i).isNamed(name)) {
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
					? this.columns.get(i).tidy(csvRow.getField(positions[i])) : "";
			values[i] = value;
			empty &= value.isEmpty();
			header = header && (positions[i] < 0 || this.columns.get(i).isNamed(value));
		}
		if (empty || header) {
			return;
		}
		this.rows++;
		if (csvRow.getFieldCount() > this.width
				&& csvRow.getFields().stream().skip(this.width).anyMatch(extra -> !isEmpty(extra))) {
			this.problems.accept(new Problem(this.part.code(), csvRow.getStartingLineNumber(), values[0], null,
					String.join(" · ", beforeDocuments(csvRow, positions)), "intake.cells-too-many", List.of(), true));
			return;
		}
		rows.accept(new Row(this.part, csvRow.getStartingLineNumber(), values, positions, this.dates, this.problems));
	}

	/**
	 * Where the cells are not under their columns, a document may stand in any from the
	 * first that could hold one.
	 */
	private List<String> beforeDocuments(CsvRecord csvRow, int[] positions) {
		int end = IntStream.range(0, positions.length)
			.filter(i -> positions[i] >= 0 && Column.isDocument(this.columns.get(i).name()))
			.map(i -> positions[i])
			.min()
			.orElse(csvRow.getFieldCount());
		return csvRow.getFields().subList(0, end);
	}

}
