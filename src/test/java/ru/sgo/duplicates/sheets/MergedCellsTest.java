package ru.sgo.duplicates.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MergedCellsTest {

	/** Two rows of a header, and a class over three rows of which one is empty. */
	private static final List<List<String>> WRITTEN = List.of(List.of("Список"), List.of("Класс", "Приказ", "", "ФИО"),
			List.of("", "номер", "дата"), List.of("5-А", "1", "", "Иванов"), List.of(), List.of("", "2", "", "Петров"),
			List.of("", "3", "", "Сидоров"));

	private static final List<String> READ = List.of("1: Список", "2: Класс|Приказ||ФИО", "3: Класс|номер|дата|ФИО",
			"4: 5-А|1||Иванов", "6: 5-А|2||Петров", "7: |3||Сидоров");

	/** Row, last row, column, last column; each from 0. */
	private static final int[][] MERGED = { { 0, 0, 0, 3 }, { 1, 2, 0, 0 }, { 1, 1, 1, 2 }, { 1, 2, 3, 3 },
			{ 3, 5, 0, 0 } };

	@TempDir
	private Path folder;

	static Stream<Arguments> oneTable() throws IOException {
		return Stream.of(Arguments.of(SheetKind.XLSX, xlsx()), Arguments.of(SheetKind.XLS, xls()),
				Arguments.of(SheetKind.HTML, html().getBytes(StandardCharsets.UTF_8)),
				Arguments.of(SheetKind.XML, xml().getBytes(StandardCharsets.UTF_8)),
				Arguments.of(SheetKind.ODS, ods()));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("oneTable")
	void aCellOverSeveralRowsStandsInEachOfThem(SheetKind kind, byte[] file) throws IOException {
		assertThat(ReadSheets.kind(this.folder, file)).isEqualTo(kind);
		assertThat(ReadSheets.of(this.folder, file).lines()).isEqualTo(READ);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("oneTable")
	void aCellOverSeveralColumnsSaysSo(SheetKind kind, byte[] file) throws IOException {
		List<SheetRow> rows = ReadSheets.of(this.folder, file).rows();
		assertThat(rows.get(0).cell(0).span()).isEqualTo(4);
		assertThat(rows.get(1).cells()).extracting(Cell::span).containsExactly(1, 2, 1, 1);
		assertThat(rows.get(1).cells()).extracting(Cell::filled).containsOnly(false);
		assertThat(rows.get(2).cells()).extracting(Cell::filled).containsExactly(true, false, false, true);
		assertThat(rows.get(4).cell(0)).isEqualTo(new Cell(CellType.TEXT, "5-А", 1, true));
	}

	@Test
	void sheetsKeepTheirMergedCellsApart() throws IOException {
		try (HSSFWorkbook workbook = new HSSFWorkbook()) {
			for (int number = 0; number < 2; number++) {
				Sheet sheet = workbook.createSheet("Лист" + number);
				for (int row = 0; row < 2; row++) {
					sheet.createRow(row).createCell(1).setCellValue("ученик");
				}
				sheet.getRow(0).createCell(0).setCellValue("5-" + number);
				if (number == 1) {
					sheet.addMergedRegion(new CellRangeAddress(0, 1, 0, 0));
				}
			}
			assertThat(ReadSheets.of(this.folder, bytes(workbook)).lines()).containsExactly("1: 5-0|ученик",
					"2: |ученик", "1: 5-1|ученик", "2: 5-1|ученик");
		}
	}

	@Test
	void mergedCellsOfAnyPrefixAreFound() throws IOException {
		String rows = Workbooks.row(1, Workbooks.text("5-А"), Workbooks.text("Иванов"))
				+ Workbooks.row(2, "", Workbooks.text("Петров")) + "</sheetData><x:mergeCells xmlns:x=\"urn:x\">"
				+ "<x:mergeCell count='1' ref='A1:A2'/></x:mergeCells><sheetData>";
		assertThat(ReadSheets.of(this.folder, Workbooks.xlsx(rows)).lines()).contains("2: 5-А|Петров");
	}

	@Test
	void aCellOverAMillionRowsMakesNoRows() throws IOException {
		String rows = Workbooks.row(1, Workbooks.text("5-А")) + Workbooks.row(1048576, "", Workbooks.text("конец"))
				+ "</sheetData><mergeCells><mergeCell ref=\"A1:A1048576\"/></mergeCells><sheetData>";
		assertThat(ReadSheets.of(this.folder, Workbooks.xlsx(rows)).lines()).containsExactly("1: 5-А",
				"1048576: 5-А|конец");
	}

	@Test
	void filledCellsAreCountedAsAnyOther() {
		String rows = IntStream.rangeClosed(1, 60)
			.mapToObj(number -> "<row r=\"%1$d\"><c r=\"C%1$d\"><v>1</v></c></row>".formatted(number))
			.reduce(Workbooks.row(1, Workbooks.text("а"), Workbooks.text("б")), String::concat);
		byte[] file = Workbooks.xlsx(rows + "</sheetData><mergeCells><mergeCell ref=\"A1:A60\"/>"
				+ "<mergeCell ref=\"B1:B60\"/></mergeCells><sheetData>");
		assertThatExceptionOfType(SheetsRefused.class)
			.isThrownBy(() -> ReadSheets.of(this.folder, file, new SheetLimits(100_000, 50_000, 100, 100)))
			.satisfies(refused -> assertThat(refused.reason()).isEqualTo(SheetRefusal.TOO_LARGE));
	}

	private static byte[] xlsx() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
			workbook.newWorksheet("Пусто");
			Worksheet sheet = workbook.newWorksheet("Лист1");
			for (int row = 0; row < WRITTEN.size(); row++) {
				for (int column = 0; column < WRITTEN.get(row).size(); column++) {
					if (!WRITTEN.get(row).get(column).isEmpty()) {
						sheet.value(row, column, WRITTEN.get(row).get(column));
					}
				}
			}
			for (int[] range : MERGED) {
				sheet.range(range[0], range[2], range[1], range[3]).merge();
			}
		}
		return bytes.toByteArray();
	}

	private static byte[] xls() throws IOException {
		try (HSSFWorkbook workbook = new HSSFWorkbook()) {
			Sheet sheet = workbook.createSheet("Лист1");
			for (int row = 0; row < WRITTEN.size(); row++) {
				sheet.createRow(row);
				for (int column = 0; column < WRITTEN.get(row).size(); column++) {
					sheet.getRow(row).createCell(column).setCellValue(WRITTEN.get(row).get(column));
				}
			}
			for (int[] range : MERGED) {
				sheet.addMergedRegion(new CellRangeAddress(range[0], range[1], range[2], range[3]));
			}
			return bytes(workbook);
		}
	}

	private static byte[] bytes(HSSFWorkbook workbook) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		workbook.write(bytes);
		return bytes.toByteArray();
	}

	private static String html() {
		return "<html><table>" + rows("<tr>", "<td rowspan=\"%d\" colspan=\"%d\">%s</td>", "", "</tr>") + "</table>";
	}

	private static String xml() {
		StringBuilder rows = new StringBuilder();
		for (int row = 0; row < WRITTEN.size(); row++) {
			rows.append("<Row ss:Index=\"").append(row + 1).append("\">");
			for (int column = 0; column < WRITTEN.get(row).size(); column++) {
				if (!WRITTEN.get(row).get(column).isEmpty()) {
					int[] reach = reach(row, column);
					rows.append("<Cell ss:Index=\"%d\" ss:MergeDown=\"%d\" ss:MergeAcross=\"%d\">".formatted(column + 1,
							reach[0] - 1, reach[1] - 1))
						.append("<Data ss:Type=\"String\">")
						.append(WRITTEN.get(row).get(column))
						.append("</Data></Cell>");
				}
			}
			rows.append("</Row>");
		}
		return """
				<?xml version="1.0"?>
				<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
				xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="Лист1"><Table>%s</Table>
				</Worksheet></Workbook>
				""".formatted(rows);
	}

	private static byte[] ods() {
		String rows = rows("<table:table-row>",
				"<table:table-cell table:number-rows-spanned=\"%d\" table:number-columns-spanned=\"%d\">"
						+ "<text:p>%s</text:p></table:table-cell>",
				"<table:covered-table-cell/>", "</table:table-row>");
		return Workbooks.ods("<table:table table:name=\"Лист1\">" + rows + "</table:table>");
	}

	/** The rows of a table in which every cell says how far it reaches. */
	private static String rows(String begin, String cell, String covered, String end) {
		List<String> rows = new ArrayList<>();
		for (int row = 0; row < WRITTEN.size(); row++) {
			StringBuilder written = new StringBuilder(begin);
			for (int column = 0; column < 4; column++) {
				int[] reach = reach(row, column);
				String text = (column < WRITTEN.get(row).size()) ? WRITTEN.get(row).get(column) : "";
				written.append((reach[0] > 0) ? cell.formatted(reach[0], reach[1], text) : covered);
			}
			rows.add(written.append(end).toString());
		}
		return String.join("", rows);
	}

	/** Over how many rows and columns a cell reaches; none if it is covered. */
	private static int[] reach(int row, int column) {
		for (int[] range : MERGED) {
			if (row == range[0] && column == range[2]) {
				return new int[] { range[1] - range[0] + 1, range[3] - range[2] + 1 };
			}
			if (row >= range[0] && row <= range[1] && column >= range[2] && column <= range[3]) {
				return new int[] { 0, 0 };
			}
		}
		return new int[] { 1, 1 };
	}

}
