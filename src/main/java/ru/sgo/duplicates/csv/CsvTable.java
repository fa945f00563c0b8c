package ru.sgo.duplicates.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table row by row: UTF-8, separated by semicolons, lines ended by a line feed.
 * A cell that a spreadsheet program would take for a formula gets an apostrophe before it
 * (OWASP, "CSV Injection").
 */
public final class CsvTable implements Closeable {

	private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

	private static final char MARK = '\uFEFF';

	private final CsvWriter csv;

	private CsvTable(Writer out) {
		this.csv = CsvWriter.builder().fieldSeparator(';').lineDelimiter(LineDelimiter.LF).build(out);
	}

	/** A table for other programs. */
	public static CsvTable forPrograms(OutputStream out, String... header) {
		CsvTable table = new CsvTable(new OutputStreamWriter(out, StandardCharsets.UTF_8));
		table.row(header);
		return table;
	}

	/**
	 * A table for people: the byte order mark tells their spreadsheet that it is UTF-8.
	 */
	public static CsvTable forPeople(OutputStream out, List<String> header) throws IOException {
		Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
		writer.write(MARK);
		CsvTable table = new CsvTable(writer);
		table.row(header.toArray(String[]::new));
		return table;
	}

	/** Writes one row; {@code null} is an empty cell. */
	public void row(@Nullable String... cells) {
		this.csv.writeRecord(Arrays.stream(cells).map(CsvTable::harmless).toArray(String[]::new));
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
