package ru.sgo.duplicates.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.jspecify.annotations.Nullable;

/**
 * Workbooks of OpenDocument.
 *
 * @see <a href="https://docs.oasis-open.org/office/OpenDocument/v1.3/">OpenDocument 1.3,
 * part 3, chapter 9</a>
 */
final class OdsFile implements SheetFile {

	@Override
	public void read(Path file, CountedCells cells, SheetLimits limits) throws IOException {
		PackedSize.check(file, limits);
		try (ZipFile zip = new ZipFile(file.toFile())) {
			if (isLocked(zip)) {
				throw new SheetsRefused(SheetRefusal.PASSWORD_UNSUPPORTED);
			}
			ZipEntry content = zip.getEntry("content.xml");
			if (content == null) {
				throw new SheetsRefused(SheetRefusal.BROKEN);
			}
			try (InputStream in = zip.getInputStream(content)) {
				MarkupReader xml = new MarkupReader(in);
				xml.read(new Reading(xml, cells));
			}
		}
	}

	private static boolean isLocked(ZipFile zip) throws IOException {
		ZipEntry manifest = zip.getEntry("META-INF/manifest.xml");
		if (manifest == null) {
			return false;
		}
		try (InputStream in = zip.getInputStream(manifest)) {
			MarkupReader xml = new MarkupReader(in);
			while (xml.next()) {
				if (xml.begins() && xml.name().equals("encryption-data")) {
					return true;
				}
			}
		}
		return false;
	}

	private static final class Reading implements MarkupReader.Events {

		private final Numbers numbers = new Numbers(false);

		private final Set<String> hiddenStyles = new HashSet<>();

		private final MarkupReader xml;

		private final CountedCells cells;

		private String style = "";

		private int row;

		private int times = 1;

		private int column;

		private int columns = 1;

		private @Nullable String type;

		private @Nullable String value;

		/** What is shown in the cell, by its paragraphs. */
		private final StringBuilder shown = new StringBuilder();

		private int paragraphs;

		/** What is written beside a cell is no part of it. */
		private int annotations;

		Reading(MarkupReader xml, CountedCells cells) {
			this.xml = xml;
			this.cells = cells;
		}

		@Override
		public void text() {
			if (this.paragraphs > 0 && this.annotations == 0) {
				this.shown.append(this.xml.text());
			}
		}

		@Override
		public void begin() {
			switch (this.xml.name()) {
				case "style" -> this.style = Objects.requireNonNullElse(this.xml.attribute("name"), "");
				case "table-properties" -> {
					if (this.xml.is("display", "false")) {
						this.hiddenStyles.add(this.style);
					}
				}
				case "table" -> {
					this.row = 1;
					String styled = Objects.requireNonNullElse(this.xml.attribute("style-name"), "");
					this.cells.sheet(Objects.requireNonNullElse(this.xml.attribute("name"), ""),
							this.hiddenStyles.contains(styled));
				}
				case "table-row" -> {
					this.times = this.xml.number("number-rows-repeated", 1);
					this.column = 0;
				}
				case "table-cell", "covered-table-cell" -> beginCell();
				case "annotation" -> this.annotations++;
				case "p" -> beginParagraph();
				case "s" -> this.shown.append(" ".repeat(Math.min(this.xml.number("c", 1), 100)));
				case "tab", "line-break" -> this.shown.append(' ');
				default -> {
				}
			}
		}

		private void beginCell() {
			this.columns = this.xml.number("number-columns-repeated", 1);
			this.cells.merge(new CellRange(this.row, this.row + this.xml.number("number-rows-spanned", 1) - 1,
					this.column, this.xml.number("number-columns-spanned", 1)));
			this.type = this.xml.attribute("value-type");
			this.value = value();
			this.shown.setLength(0);
		}

		private @Nullable String value() {
			for (String name : new String[] { "value", "date-value", "boolean-value", "string-value" }) {
				String found = this.xml.attribute(name);
				if (found != null) {
					return found;
				}
			}
			return null;
		}

		private void beginParagraph() {
			if (this.annotations == 0) {
				this.paragraphs++;
				if (this.shown.length() > 0) {
					this.shown.append(' ');
				}
			}
		}

		@Override
		public void end() {
			switch (this.xml.name()) {
				case "annotation" -> this.annotations--;
				case "p" -> this.paragraphs -= (this.annotations == 0) ? 1 : 0;
				case "table-cell", "covered-table-cell" -> endCell();
				case "table-row" -> {
					this.cells.end(this.row, this.times);
					this.row += this.times;
				}
				default -> {
				}
			}
		}

		private void endCell() {
			Cell cell = cell();
			for (int i = 0; i < this.columns && cell.type() != CellType.EMPTY; i++) {
				this.cells.add(this.column + i, cell);
			}
			this.column += this.columns;
		}

		private Cell cell() {
			String text = this.shown.toString();
			if (this.type == null) {
				return Cell.ofText(text);
			}
			String written = (this.value != null) ? this.value : text;
			return switch (this.type) {
				case "float", "currency", "percentage" -> number(written, text);
				case "date" -> new Cell(CellType.DATE, Moments.withoutMidnight(written));
				case "boolean" -> written.equals("true") ? Cell.TRUE : Cell.FALSE;
				default -> Cell.ofText(text.isEmpty() ? written : text);
			};
		}

		/** A format may put zeros in front, which are shown only. */
		private Cell number(String written, String text) {
			if (text.startsWith("#") || text.startsWith("Err:")) {
				return Cell.ERROR;
			}
			Cell number = this.numbers.cell(Double.parseDouble(written), null);
			boolean padded = text.length() > number.text().length() && text.endsWith(number.text())
					&& text.chars().allMatch(Character::isDigit);
			return padded ? new Cell(CellType.NUMBER, text) : number;
		}

	}

}
