package ru.sgo.duplicates.town;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes pages as text and as markup. */
final class TextPages {

	private static final String BYTE_ORDER_MARK = "\uFEFF";

	private TextPages() {
	}

	/** What the charset has no signs for is written as Excel does it: in UTF-8. */
	static void csv(WrittenPage page, Path file, char separator, Charset charset) throws IOException {
		StringBuilder lines = new StringBuilder();
		for (List<WrittenCell> row : page.rows()) {
			List<String> cells = row.stream().map(cell -> quoted(cell.text(), separator)).toList();
			lines.append(String.join(String.valueOf(separator), cells)).append("\r\n");
		}
		boolean possible = charset.newEncoder().canEncode(lines);
		Files.writeString(file, possible ? lines : BYTE_ORDER_MARK + lines,
				possible ? charset : StandardCharsets.UTF_8);
	}

	private static String quoted(String text, char separator) {
		boolean needed = text.indexOf(separator) >= 0 || text.indexOf('"') >= 0 || text.indexOf('\n') >= 0;
		return needed ? '"' + text.replace("\"", "\"\"") + '"' : text;
	}

	static void html(WrittenPage page, Path file) throws IOException {
		String rows = rows(page, "<tr>", (cell, column) -> """
				<td rowspan="%d" colspan="%d">%s</td>""".formatted(cell.rows(), cell.columns(), escaped(cell.text())),
				"", "</tr>\n");
		Files.writeString(file, """
				<html><head><meta charset="utf-8"><title>%s</title></head><body><table border="1">
				%s</table></body></html>
				""".formatted(page.name(), rows));
	}

	static void xml(WrittenPage page, Path file) throws IOException {
		String rows = rows(page, "<Row>",
				(cell, column) -> """
						<Cell ss:Index="%d"%s ss:MergeDown="%d" ss:MergeAcross="%d"><Data ss:Type="%s">%s</Data></Cell>"""
					.formatted(column + 1, (cell.value() instanceof LocalDate) ? " ss:StyleID=\"day\"" : "",
							cell.rows() - 1, cell.columns() - 1, type(cell),
							(cell.value() instanceof LocalDate day) ? day + "T00:00:00.000" : escaped(cell.text())),
				"", "</Row>\n");
		Files.writeString(file, """
				<?xml version="1.0" encoding="UTF-8"?>
				<?mso-application progid="Excel.Sheet"?>
				<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
				xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Styles><Style ss:ID="day">
				<NumberFormat ss:Format="Short Date"/></Style></Styles><Worksheet ss:Name="%s"><Table>
				%s</Table></Worksheet></Workbook>
				""".formatted(escaped(page.name()), rows));
	}

	private static String type(WrittenCell cell) {
		if (cell.value() instanceof LocalDate) {
			return "DateTime";
		}
		return (cell.value() instanceof Long) ? "Number" : "String";
	}

	static void ods(WrittenPage page, Path file) throws IOException {
		String rows = rows(page, "<table:table-row>",
				(cell, column) -> """
						<table:table-cell table:number-rows-spanned="%d" table:number-columns-spanned="%d"%s><text:p>%s</text:p>\
						</table:table-cell>"""
					.formatted(cell.rows(), cell.columns(), odsValue(cell), escaped(cell.text())),
				"<table:covered-table-cell/>", "</table:table-row>\n");
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
			entry(zip, "mimetype", "application/vnd.oasis.opendocument.spreadsheet");
			entry(zip, "content.xml", """
					<?xml version="1.0" encoding="UTF-8"?>
					<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
					xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
					xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3">
					<office:body><office:spreadsheet><table:table table:name="%s">
					%s</table:table></office:spreadsheet></office:body></office:document-content>
					""".formatted(escaped(page.name()), rows));
			entry(zip, "META-INF/manifest.xml", """
					<?xml version="1.0" encoding="UTF-8"?>
					<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">
					<manifest:file-entry manifest:full-path="/"
					manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/></manifest:manifest>
					""");
		}
	}

	private static String odsValue(WrittenCell cell) {
		if (cell.value() instanceof LocalDate day) {
			return " office:value-type=\"date\" office:date-value=\"" + day + '"';
		}
		return (cell.value() instanceof Long number) ? " office:value-type=\"float\" office:value=\"" + number + '"'
				: "";
	}

	private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		zip.write(text.getBytes(StandardCharsets.UTF_8));
		zip.closeEntry();
	}

	/** How a cell is written. */
	private interface Markup {

		String of(WrittenCell cell, int column);

	}

	/**
	 * The rows as markup.
	 * @param covered stands for a cell under another one
	 */
	private static String rows(WrittenPage page, String begin, Markup markup, String covered, String end) {
		StringBuilder rows = new StringBuilder();
		Set<List<Integer>> taken = new HashSet<>();
		for (int row = 0; row < page.rows().size(); row++) {
			List<String> cells = new ArrayList<>();
			for (int column = 0; column < page.rows().get(row).size(); column++) {
				WrittenCell cell = page.rows().get(row).get(column);
				cells.add(taken.remove(List.of(row, column)) ? covered : markup.of(cell, column));
				take(taken, row, column, cell);
			}
			rows.append(begin).append(String.join("", cells)).append(end);
		}
		return rows.toString();
	}

	private static void take(Set<List<Integer>> taken, int row, int column, WrittenCell cell) {
		for (int below = row; below < row + cell.rows(); below++) {
			for (int beside = column; beside < column + cell.columns(); beside++) {
				if (below > row || beside > column) {
					taken.add(List.of(below, beside));
				}
			}
		}
	}

	private static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
	}

}
