package ru.sgo.duplicates.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.helper.DataUtil;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jspecify.annotations.Nullable;

/**
 * Tables of web pages, each a sheet.
 */
final class HtmlFile implements SheetFile {

	private static final int START = 1 << 12;

	private static final Pattern SAID = Pattern.compile("charset\\s*=\\s*[\"']?([a-z][\\w.:-]*)",
			Pattern.CASE_INSENSITIVE);

	private static final int LONGEST_SPAN = 1000;

	@Override
	public void read(Path file, CountedCells cells, SheetLimits limits) throws IOException {
		try (StreamParser html = DataUtil.streamParser(file, charset(file), "", Parser.htmlParser())) {
			Rows rows = new Rows(cells);
			for (Element row = html.selectNext("tr"); row != null; row = html.selectNext("tr")) {
				rows.read(row);
			}
		}
	}

	/**
	 * What the page says itself, or else what its bytes say. The parser would look, too,
	 * but fails over pages that are short.
	 */
	private static Charset charset(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			Matcher said = SAID.matcher(new String(in.readNBytes(START), StandardCharsets.ISO_8859_1));
			return (said.find() && Charset.isSupported(said.group(1))) ? Charset.forName(said.group(1))
					: TextFormat.charset(file);
		}
	}

	private static final class Rows {

		private final CountedCells cells;

		private @Nullable Element table;

		private int row;

		/** In how many rows below each column is still taken. */
		private final List<Integer> taken = new ArrayList<>();

		Rows(CountedCells cells) {
			this.cells = cells;
		}

		void read(Element tr) {
			Element within = tr.closest("table");
			if (within != this.table || this.row == 0) {
				this.table = within;
				this.row = 0;
				this.taken.clear();
				this.cells.sheet("", false);
			}
			this.row++;
			int column = 0;
			List<CellRange> spans = new ArrayList<>();
			for (Element cell : tr.children()) {
				if (cell.nameIs("td") || cell.nameIs("th")) {
					while (isTaken(column)) {
						column++;
					}
					this.cells.add(column, Cell.ofText(cell.text()));
					int columns = span(cell, "colspan");
					spans.add(new CellRange(this.row, this.row + span(cell, "rowspan") - 1, column, columns));
					column += columns;
				}
			}
			this.taken.replaceAll(rows -> Math.max(0, rows - 1));
			spans.forEach(this::take);
			this.cells.end(this.row);
			// A row that has been read would stay in memory with its table.
			tr.remove();
		}

		private boolean isTaken(int column) {
			return column < this.taken.size() && this.taken.get(column) > 0;
		}

		private void take(CellRange span) {
			this.cells.merge(span);
			int rows = span.lastRow() - span.firstRow();
			for (int i = span.column(); rows > 0 && i < span.column() + span.columns(); i++) {
				while (this.taken.size() <= i) {
					this.taken.add(0);
				}
				this.taken.set(i, rows);
			}
		}

		private static int span(Element cell, String attribute) {
			String value = cell.attr(attribute).strip();
			return value.matches("\\d{1,4}") ? Math.min(Math.max(1, Integer.parseInt(value)), LONGEST_SPAN) : 1;
		}

	}

}
