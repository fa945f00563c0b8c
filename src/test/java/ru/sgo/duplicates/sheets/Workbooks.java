package ru.sgo.duplicates.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Workbooks put together by hand, so that also what no library would write stands in
 * them.
 */
public final class Workbooks {

	private static final String STYLES = """
			<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
			<numFmts count="2"><numFmt numFmtId="170" formatCode="000000"/>
			<numFmt numFmtId="171" formatCode="000\\-000\\-000\\ 00"/></numFmts>
			<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>
			<cellStyleXfs count="1"><xf/></cellStyleXfs>
			<cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/>
			<xf numFmtId="170" applyNumberFormat="1"/><xf numFmtId="171" applyNumberFormat="1"/></cellXfs>
			</styleSheet>
			""";

	private Workbooks() {
	}

	/**
	 * An XLSX of one sheet «Лист1».
	 * @param rows the content of {@code sheetData}; style 1 is a date, 2 has six digits,
	 * 3 is a СНИЛС
	 */
	public static byte[] xlsx(String rows) {
		return xlsx(rows, "", "");
	}

	/** One whose days count from 1904. */
	public static byte[] xlsxSince1904(String rows) {
		return xlsx(rows, "<workbookPr date1904=\"1\"/>", "");
	}

	/** One whose sheet nobody sees. */
	public static byte[] hiddenXlsx(String rows) {
		return xlsx(rows, "", " state=\"hidden\"");
	}

	private static byte[] xlsx(String rows, String properties, String state) {
		Map<String, String> parts = new LinkedHashMap<>();
		parts.put("[Content_Types].xml",
				"""
						<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
						<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
						<Default Extension="xml" ContentType="application/xml"/>
						<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
						<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
						<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
						</Types>
						""");
		parts.put("_rels/.rels", relationships("officeDocument", "xl/workbook.xml"));
		parts.put("xl/workbook.xml", """
				<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
				xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">%s
				<sheets><sheet name="Лист1" sheetId="1" r:id="rId1"%s/></sheets></workbook>
				""".formatted(properties, state));
		parts.put("xl/_rels/workbook.xml.rels", relationships("worksheet", "worksheets/sheet1.xml"));
		parts.put("xl/styles.xml", STYLES);
		parts.put("xl/worksheets/sheet1.xml", """
				<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>%s</sheetData>
				</worksheet>
				""".formatted(rows));
		return zip(parts);
	}

	private static String relationships(String type, String target) {
		return """
				<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
				<Relationship Id="rId1" Target="%s"
				Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s"/></Relationships>
				""".formatted(target, type);
	}

	/**
	 * An ODS.
	 * @param tables the content of {@code office:spreadsheet}
	 */
	public static byte[] ods(String tables) {
		Map<String, String> parts = new LinkedHashMap<>();
		parts.put("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
		parts.put("content.xml", """
				<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
				xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
				xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
				xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">
				<office:automatic-styles><style:style style:name="ta2" style:family="table">
				<style:table-properties table:display="false"/></style:style></office:automatic-styles>
				<office:body><office:spreadsheet>%s</office:spreadsheet></office:body></office:document-content>
				""".formatted(tables));
		return zip(parts);
	}

	/** An archive of texts. */
	public static byte[] zip(Map<String, String> parts) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (Map.Entry<String, String> part : parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	/** A row of an XLSX with its cells in the columns A, B, C. */
	public static String row(int number, String... cells) {
		StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
		for (int i = 0; i < cells.length; i++) {
			row.append(cells[i].replace("@", String.valueOf((char) ('A' + i)) + number));
		}
		return row.append("</row>").toString();
	}

	/** A cell of an XLSX that holds a text. */
	public static String text(String value) {
		return "<c r=\"@\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" + value + "</t></is></c>";
	}

	/** One that holds a number in this style. */
	public static String number(String value, int style) {
		return "<c r=\"@\" s=\"" + style + "\"><v>" + value + "</v></c>";
	}

}
