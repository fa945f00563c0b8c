package ru.sgo.duplicates.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table row by row: UTF-8, separated by semicolons, lines ended by a line feed.
 * A cell that a spreadsheet program would take for a formula gets an apostrophe before it
 * (OWASP, "CSV Injection").
 *
 * @param <R> what makes a row
 */
public final class CsvTable<R> implements Closeable {

	private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

	private static final char MARK = '\uFEFF';

	private final CsvWriter csv;

	private final CsvColumns<R> columns;

	private CsvTable(Writer out, CsvColumns<R> columns, UnaryOperator<String> words) {
		this.csv = CsvWriter.builder().fieldSeparator(';').lineDelimiter(LineDelimiter.LF).build(out);
		this.columns = columns;
		write(columns.headings().stream().map(words).toList());
	}

	/** A table for other programs. */
	public static <R> CsvTable<R> forPrograms(OutputStream out, CsvColumns<R> columns) {
		return new CsvTable<>(new OutputStreamWriter(out, StandardCharsets.UTF_8), columns, UnaryOperator.identity());
	}

	/**
	 * A table for people: the byte order mark tells their spreadsheet that it is UTF-8.
	 * @param words puts a heading into words
	 */
	public static <R> CsvTable<R> forPeople(OutputStream out, CsvColumns<R> columns, UnaryOperator<String> words)
			throws IOException {
		Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
		writer.write(MARK);
		return new CsvTable<>(writer, columns, words);
	}

	/** Writes one row. */
	public void row(R row) {
		write(this.columns.cells(row));
	}

	private void write(List<? extends @Nullable String> cells) {
		this.csv.writeRecord(cells.stream().map(CsvTable::harmless).toArray(String[]::new));
	}

	@Override
	public void close() throws IOException {
		this.csv.close();
	}

	private static String harmless(@Nullable String cell) {
		if (cell == null) {
			return "";
		}
		boolean formula = !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0;
		return formula ? "'" + cell : cell;
	}

}
