package ru.sgo.duplicates.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table as a workbook: days and numbers as such, and every text as a text, even
 * if it looks like a formula or a number, and also when somebody edits it. The headings
 * stay in sight, can be filtered by, and stand on every printed page. Goes on in a
 * further sheet where one is full.
 */
final class XlsxTable implements TableWriter {

	/** So many rows are kept, until they are written; their texts say how wide it is. */
	private static final int KEPT = 500;

	/** The longest text that a cell takes. */
	private static final int LONGEST = 32_767;

	/** Of a sheet; Excel takes 31 characters, and a number may follow. */
	private static final int LONGEST_NAME = 27;

	/** In characters. */
	private static final int WIDEST = 60;

	private static final int NARROWEST = 8;

	private static final int MARGIN = 2;

	/** Beside a heading stands the arrow of the filter. */
	private static final int ARROW = 3;

	private static final int DAY = 10;

	private static final String LIGHT = "E7EEF5";

	private static final String AS_TEXT = "@";

	private final TableAudience audience;

	private final int rowsOfSheet;

	private final Workbook book;

	private String title = "";

	private List<String> headings = List.of();

	private int[] widths = {};

	private @Nullable Worksheet sheet;

	private int sheets;

	private int row;

	private int column;

	XlsxTable(OutputStream out, TableAudience audience) {
		this(out, audience, Worksheet.MAX_ROWS);
	}

	/**
	 * With smaller sheets.
	 * @param rowsOfSheet its headings among them
	 */
	XlsxTable(OutputStream out, TableAudience audience, int rowsOfSheet) {
		this.audience = audience;
		this.rowsOfSheet = rowsOfSheet;
		this.book = new Workbook(out, "duplicates", "1.0");
	}

	@Override
	public void begin(String tableTitle, List<String> tableHeadings) {
		this.title = tableTitle;
		this.headings = tableHeadings;
		this.book.properties().setTitle(tableTitle);
		this.audience.language()
			.map(Locale::getLanguage)
			.ifPresent(language -> this.book.properties().setTextProperty("Language", language));
		this.sheet = newSheet();
	}

	private Worksheet newSheet() {
		this.sheets++;
		Worksheet fresh = this.book.newWorksheet((this.sheets == 1) ? this.title
				: this.title.substring(0, Math.min(this.title.length(), LONGEST_NAME)) + " " + this.sheets);
		fresh.freezePane(0, 1);
		fresh.repeatRows(0);
		fresh.paperSize(PaperSize.A4_PAPER);
		fresh.pageOrientation("landscape");
		fresh.fitToWidth((short) 1);
		fresh.fitToHeight((short) 0);
		this.widths = new int[this.headings.size()];
		for (int at = 0; at < this.headings.size(); at++) {
			fresh.inlineString(0, at, this.headings.get(at));
			fresh.style(0, at).bold().fillColor(LIGHT).verticalAlignment("center").set();
			this.widths[at] = this.headings.get(at).length() + ARROW;
		}
		this.row = 1;
		this.column = 0;
		return fresh;
	}

	@Override
	public void text(@Nullable String value) {
		if (value != null && !value.isEmpty()) {
			sheet().inlineString(this.row, this.column, fitting(value));
			sheet().style(this.row, this.column).format(AS_TEXT).set();
			widen(value.length());
		}
		this.column++;
	}

	@Override
	public void day(@Nullable LocalDate value) {
		if (value != null) {
			sheet().value(this.row, this.column, value);
			// To the left it stands below its heading, and apart from the text beside it.
			sheet().style(this.row, this.column).format(this.audience.dayFormat()).horizontalAlignment("left").set();
			widen(DAY);
		}
		this.column++;
	}

	@Override
	public void number(@Nullable Number value) {
		if (value != null) {
			sheet().value(this.row, this.column, value);
			widen(value.toString().length());
		}
		this.column++;
	}

	private void widen(int width) {
		this.widths[this.column] = Math.max(this.widths[this.column], width);
	}

	@Override
	public void endRow() throws IOException {
		this.row++;
		this.column = 0;
		if (this.row == this.rowsOfSheet) {
			endSheet();
			this.sheet = newSheet();
		}
		else if (this.row % KEPT == 0) {
			flush();
		}
	}

	@Override
	public void finish() throws IOException {
		endSheet();
		this.book.finish();
	}

	private void endSheet() throws IOException {
		flush();
		sheet().setAutoFilter(0, 0, this.row - 1, this.headings.size() - 1);
		sheet().finish();
	}

	/** The first time also says how wide the columns are; nobody listens later. */
	private void flush() throws IOException {
		for (int at = 0; at < this.widths.length; at++) {
			sheet().width(at, Math.max(NARROWEST, Math.min(WIDEST, this.widths[at] + MARGIN)));
		}
		sheet().flush();
	}

	private Worksheet sheet() {
		if (this.sheet == null) {
			throw new IllegalStateException("The table has not begun");
		}
		return this.sheet;
	}

	private static String fitting(String value) {
		return (value.length() > LONGEST) ? value.substring(0, LONGEST - 1) + "…" : value;
	}

}
