package ru.sgo.duplicates.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table as text: UTF-8, separated by semicolons, lines ended by a line feed. The
 * byte order mark tells the spreadsheet of people that it is UTF-8. A cell that a
 * spreadsheet program would take for a formula gets an apostrophe before it (OWASP, "CSV
 * Injection").
 */
final class CsvTable implements TableWriter {

	private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

	private static final char MARK = '\uFEFF';

	private final TableAudience audience;

	private final Writer out;

	private final CsvWriter csv;

	private final List<String> cells = new ArrayList<>();

	CsvTable(OutputStream out, TableAudience audience) {
		this.audience = audience;
		this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
		this.csv = CsvWriter.builder().fieldSeparator(';').lineDelimiter(LineDelimiter.LF).build(this.out);
	}

	/** A text has no place for its title. */
	@Override
	public void begin(String title, List<String> headings) throws IOException {
		if (this.audience.language().isPresent()) {
			this.out.write(MARK);
		}
		headings.forEach(this::text);
		endRow();
	}

	@Override
	public void text(@Nullable String value) {
		this.cells.add(harmless(value));
	}

	@Override
	public void day(@Nullable LocalDate value) {
		text((value != null) ? this.audience.day(value) : null);
	}

	@Override
	public void number(@Nullable Number value) {
		text((value != null) ? value.toString() : null);
	}

	@Override
	public void endRow() {
		this.csv.writeRecord(this.cells);
		this.cells.clear();
	}

	@Override
	public void finish() throws IOException {
		this.csv.flush();
		this.out.flush();
	}

	private static String harmless(@Nullable String cell) {
		if (cell == null) {
			return "";
		}
		boolean formula = !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0;
		return formula ? "'" + cell : cell;
	}

}
