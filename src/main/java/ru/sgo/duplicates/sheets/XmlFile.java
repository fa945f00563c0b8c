package ru.sgo.duplicates.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Workbooks of Excel 2003 in XML.
 *
 * @see <a href=
 * "https://learn.microsoft.com/en-us/previous-versions/office/developer/office-xp/aa140066(v=office.10)">XML
 * Spreadsheet Reference</a>
 */
final class XmlFile implements SheetFile {

	@Override
	public void read(Path file, CountedCells cells, SheetLimits limits) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			MarkupReader xml = new MarkupReader(in);
			xml.read(new Reading(xml, cells, limits));
		}
	}

	private static final class Reading implements MarkupReader.Events {

		private final Numbers numbers = new Numbers(false);

		private final Map<String, String> formats = new HashMap<>();

		private final MarkupReader xml;

		private final CountedCells cells;

		private final SheetLimits limits;

		private String style = "";

		private int row;

		private int column;

		private @Nullable String format;

		private @Nullable String type;

		private final StringBuilder text = new StringBuilder();

		private int skipped;

		Reading(MarkupReader xml, CountedCells cells, SheetLimits limits) {
			this.xml = xml;
			this.cells = cells;
			this.limits = limits;
		}

		@Override
		public void text() {
			if (this.type != null && this.text.length() < this.limits.textBytes()) {
				this.text.append(this.xml.text());
			}
		}

		@Override
		public void begin() {
			switch (this.xml.name()) {
				case "Style" -> this.style = Objects.requireNonNullElse(this.xml.attribute("ID"), "");
				case "NumberFormat" ->
					this.formats.put(this.style, Objects.requireNonNullElse(this.xml.attribute("Format"), ""));
				case "Worksheet" -> {
					this.row = 0;
					this.cells.sheet(Objects.requireNonNullElse(this.xml.attribute("Name"), ""), false);
				}
				case "Row" -> {
					this.row = this.xml.number("Index", this.row + 1);
					this.column = 0;
					this.skipped = 0;
				}
				case "Cell" -> {
					this.column = this.xml.number("Index", this.column + this.skipped + 1);
					this.skipped = this.xml.more("MergeAcross");
					this.cells.merge(new CellRange(this.row, this.row + this.xml.more("MergeDown"), this.column - 1,
							this.skipped + 1));
					this.format = this.formats.get(this.xml.attribute("StyleID"));
				}
				case "Data" -> {
					this.type = Objects.requireNonNullElse(this.xml.attribute("Type"), "String");
					this.text.setLength(0);
				}
				default -> {
				}
			}
		}

		@Override
		public void end() {
			switch (this.xml.name()) {
				case "Data" -> {
					this.cells.add(this.column - 1, cell(Objects.requireNonNull(this.type), this.text.toString()));
					this.type = null;
				}
				case "Row" -> this.cells.end(this.row);
				default -> {
				}
			}
		}

		private Cell cell(String of, String written) {
			return switch (of) {
				case "Number" -> this.numbers.cell(Double.parseDouble(written.strip()),
						"Standard".equals(this.format) ? null : this.format);
				case "DateTime" -> new Cell(CellType.DATE, Moments.withoutMidnight(written.strip()));
				case "Boolean" -> written.strip().equals("1") ? Cell.TRUE : Cell.FALSE;
				case "Error" -> Cell.ERROR;
				default -> Cell.ofText(written);
			};
		}

	}

}
