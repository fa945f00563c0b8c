package ru.sgo.duplicates.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SpreadsheetTest {

	private static final List<String> TABLE = List.of("1: ФИО|Дата рождения|Номер", "2: Ёлкина Анна|2013-02-01|001234",
			"4: Иванов Пётр||12345678901");

	@TempDir
	private Path folder;

	static Stream<Arguments> oneTable() throws IOException {
		return Stream.of(Arguments.of(SheetKind.XLSX, xlsx()), Arguments.of(SheetKind.XLS, xls()),
				Arguments.of(SheetKind.HTML, html().getBytes(StandardCharsets.UTF_8)),
				Arguments.of(SheetKind.HTML, html().getBytes(Charset.forName("windows-1251"))),
				Arguments.of(SheetKind.XML, xml().getBytes(StandardCharsets.UTF_8)), Arguments.of(SheetKind.ODS, ods()),
				Arguments.of(SheetKind.CSV, csv().getBytes(StandardCharsets.UTF_8)),
				Arguments.of(SheetKind.CSV, ("\uFEFF" + csv()).getBytes(StandardCharsets.UTF_8)),
				Arguments.of(SheetKind.CSV, csv().getBytes(Charset.forName("windows-1251"))),
				Arguments.of(SheetKind.CSV, csv().replace(';', '\t').getBytes(StandardCharsets.UTF_16)));
	}

	@ParameterizedTest
	@MethodSource("oneTable")
	void oneTableIsTheSameInFilesOfAnyKind(SheetKind kind, byte[] file) throws IOException {
		assertThat(ReadSheets.kind(this.folder, file)).isEqualTo(kind);
		assertThat(ReadSheets.of(this.folder, file).lines()).isEqualTo(TABLE);
	}

	@Test
	void ofAFormulaItsLastValueCountsAndAnErrorIsNothing() throws IOException {
		ReadSheets read = ReadSheets.of(this.folder,
				Workbooks.xlsx(Workbooks.row(1, "<c r=\"@\" t=\"str\"><f>B1&amp;C1</f><v>Иванов</v></c>",
						"<c r=\"@\"><f>1+1</f><v>2</v></c>", "<c r=\"@\" t=\"e\"><v>#N/A</v></c>",
						"<c r=\"@\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>", "<c r=\"@\" t=\"b\"><v>1</v></c>")));
		assertThat(read.rows()).singleElement()
			.satisfies(row -> assertThat(row.cells()).containsExactly(new Cell(CellType.TEXT, "Иванов"),
					new Cell(CellType.NUMBER, "2"), Cell.ERROR, Cell.ERROR, Cell.TRUE));
	}

	@Test
	void daysSince1904AreThoseThatAreShown() throws IOException {
		assertThat(ReadSheets.of(this.folder, Workbooks.xlsxSince1904(Workbooks.row(1, Workbooks.number("39844", 1))))
			.lines()).containsExactly("1: 2013-02-01");
	}

	@Test
	void aSheetThatNobodySeesIsReadAndSaidToBeHidden() throws IOException {
		byte[] hidden = Workbooks.hiddenXlsx(Workbooks.row(1, Workbooks.text("ФИО")));
		assertThat(ReadSheets.of(this.folder, hidden).heads()).containsExactly(new SheetHead("Лист1", true));
		byte[] ods = Workbooks.ods("""
				<table:table table:name="А" table:style-name="ta2"/><table:table table:name="Б"/>""");
		assertThat(ReadSheets.of(this.folder, ods).heads()).containsExactly(new SheetHead("А", true),
				new SheetHead("Б", false));
	}

	/** Pages that are short, and such as do not fit into a first look. */
	@ParameterizedTest
	@ValueSource(ints = { 1, 40, 400, 4000 })
	void aPageIsReadAsItSaysItself(int rows) throws IOException {
		for (String charset : List.of("utf-8", "windows-1251", "no-such-one")) {
			String html = "<html><head><meta http-equiv=Content-Type content=\"text/html; charset=" + charset
					+ "\"></head><body><table>" + "<tr><td>Ёлкина Анна</td></tr>\n".repeat(rows)
					+ "</table></body></html>";
			byte[] file = html
				.getBytes(charset.equals("utf-8") ? StandardCharsets.UTF_8 : Charset.forName("windows-1251"));
			assertThat(ReadSheets.of(this.folder, file).rows()).as(charset)
				.hasSize(rows)
				.allSatisfy(row -> assertThat(row.cell(0).text()).isEqualTo("Ёлкина Анна"));
		}
	}

	@ParameterizedTest
	@ValueSource(chars = { ';', '\t', ',' })
	void titlesAboveATextDoNotHideItsSeparator(char separator) throws IOException {
		List<String> titles = List.of("Школа № 5\n", "Школа № 5, г. Заречный, ул. Лесная, 1\n\n", "Список; класс 5-А\n",
				"");
		for (String title : titles) {
			String table = "ФИО;Класс;Телефон\nЁлкина Анна;5-А;1\n".replace(';', separator);
			List<SheetRow> rows = ReadSheets.of(this.folder, (title + table).getBytes(StandardCharsets.UTF_8)).rows();
			assertThat(rows.get(rows.size() - 1).texts()).as(title).containsExactly("Ёлкина Анна", "5-А", "1");
		}
		String narrow = "Школа № 5\nФИО;Класс\nЁлкина Анна;5-А\n".replace(';', separator);
		assertThat(ReadSheets.of(this.folder, narrow.getBytes(StandardCharsets.UTF_8)).rows().get(2).texts())
			.containsExactly("Ёлкина Анна", "5-А");
	}

	@Test
	void aMillionEmptyRowsAreNothing() throws IOException {
		byte[] ods = Workbooks.ods("""
				<table:table table:name="А"><table:table-row table:number-rows-repeated="1048570">
				<table:table-cell table:number-columns-repeated="16384"/></table:table-row>
				<table:table-row><table:table-cell><text:p>конец</text:p></table:table-cell></table:table-row>
				</table:table>""");
		assertThat(ReadSheets.of(this.folder, ods).lines()).containsExactly("1048571: конец");
	}

	@Test
	void aFileThatUnfoldsIntoTooMuchIsRefused() throws IOException {
		SheetLimits few = new SheetLimits(100_000, 50_000, 1000, 100);
		byte[] repeated = Workbooks.ods("""
				<table:table table:name="А"><table:table-row table:number-rows-repeated="1000000">
				<table:table-cell><text:p>снова</text:p></table:table-cell></table:table-row></table:table>""");
		assertRefused(repeated, few, SheetRefusal.TOO_LARGE);
		byte[] wide = Workbooks.xlsx("<row r=\"1\"><c r=\"XFD1\" t=\"inlineStr\"><is><t>далеко</t></is></c></row>");
		assertRefused(wide, few, SheetRefusal.TOO_LARGE);
		byte[] bomb = Workbooks.xlsx(Workbooks.row(1, Workbooks.text("а".repeat(90_000))));
		assertThat(bomb.length).isLessThan(5_000);
		assertRefused(bomb, few, SheetRefusal.TOO_LARGE);
		byte[] longText = Workbooks.xlsx(Workbooks.row(1, Workbooks.text("а".repeat(600_000))));
		assertRefused(longText, SheetLimits.USUAL, SheetRefusal.TOO_LARGE);
	}

	@Test
	void entitiesAreNeitherUnfoldedNorFetched() throws IOException {
		String table = """
				<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
				xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="А"><Table><Row><Cell>
				<Data ss:Type="String">&a;</Data></Cell></Row></Table></Worksheet></Workbook>""";
		for (String entity : List.of("<!ENTITY a SYSTEM \"file:///etc/passwd\">", "<!ENTITY a \"раз\">")) {
			byte[] file = ("<?xml version=\"1.0\"?><!DOCTYPE Workbook [" + entity + "]>" + table)
				.getBytes(StandardCharsets.UTF_8);
			assertRefused(file, SheetLimits.USUAL, SheetRefusal.BROKEN);
		}
	}

	@Test
	void whatIsNoTableIsSaidToBeNone() throws IOException {
		assertRefused(new byte[0], SheetLimits.USUAL, SheetRefusal.EMPTY);
		assertRefused("%PDF-1.7".getBytes(StandardCharsets.UTF_8), SheetLimits.USUAL, SheetRefusal.NOT_A_TABLE);
		assertRefused(Workbooks.zip(Map.of("word/document.xml", "<w/>")), SheetLimits.USUAL, SheetRefusal.ARCHIVE);
		byte[] whole = xlsx();
		assertRefused(Arrays.copyOf(whole, whole.length / 2), SheetLimits.USUAL, SheetRefusal.BROKEN);
	}

	/** Every damage ends in a word, and soon. */
	@ParameterizedTest
	@MethodSource("oneTable")
	void aDamagedFileIsReadOrRefused(SheetKind kind, byte[] file) throws IOException {
		Random random = new Random(kind.ordinal());
		for (int round = 0; round < 200; round++) {
			byte[] damaged = file.clone();
			for (int i = 0; i <= round % 5; i++) {
				damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
			}
			byte[] sent = (round % 3 == 0) ? Arrays.copyOf(damaged, 1 + random.nextInt(damaged.length)) : damaged;
			try {
				assertThat(ReadSheets.of(this.folder, sent).rows()).as("%s, round %d", kind, round)
					.hasSizeLessThan(1000);
			}
			catch (SheetsRefused refused) {
				assertThat(refused.reason()).isNotNull();
			}
		}
	}

	@Test
	void whatTheReceiverThrowsComesOutAsItIs() throws IOException {
		SheetReceiver refusing = new SheetReceiver() {
			@Override
			public void sheet(SheetHead head) {
			}

			@Override
			public void row(SheetRow row) {
				throw new IllegalStateException("Stop");
			}
		};
		for (byte[] file : List.of(xlsx(), xls(), ods(), csv().getBytes(StandardCharsets.UTF_8))) {
			Spreadsheet sheet = Spreadsheet.of(Files.write(this.folder.resolve("refused"), file));
			assertThatExceptionOfType(IllegalStateException.class)
				.isThrownBy(() -> sheet.read(SheetLimits.USUAL, refusing))
				.withMessage("Stop");
		}
	}

	private void assertRefused(byte[] file, SheetLimits limits, SheetRefusal reason) {
		assertThatExceptionOfType(SheetsRefused.class).isThrownBy(() -> ReadSheets.of(this.folder, file, limits))
			.satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
	}

	private static byte[] xlsx() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
			Worksheet sheet = workbook.newWorksheet("Лист1");
			sheet.value(0, 0, "ФИО");
			sheet.value(0, 1, "Дата рождения");
			sheet.value(0, 2, "Номер");
			sheet.value(1, 0, "Ёлкина Анна");
			sheet.value(1, 1, LocalDate.of(2013, 2, 1));
			sheet.style(1, 1).format("dd.MM.yyyy").set();
			sheet.value(1, 2, 1234);
			sheet.style(1, 2).format("000000").set();
			sheet.value(3, 0, "Иванов Пётр");
			sheet.value(3, 2, 12_345_678_901L);
		}
		return bytes.toByteArray();
	}

	private static byte[] xls() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (HSSFWorkbook workbook = new HSSFWorkbook()) {
			Sheet sheet = workbook.createSheet("Лист1");
			Row header = sheet.createRow(0);
			header.createCell(0).setCellValue("ФИО");
			header.createCell(1).setCellValue("Дата рождения");
			header.createCell(2).setCellValue("Номер");
			Row row = sheet.createRow(1);
			row.createCell(0).setCellValue("Ёлкина Анна");
			row.createCell(1).setCellValue(LocalDate.of(2013, 2, 1));
			row.getCell(1).setCellStyle(style(workbook, "dd.mm.yyyy"));
			row.createCell(2).setCellValue(1234);
			row.getCell(2).setCellStyle(style(workbook, "000000"));
			Row last = sheet.createRow(3);
			last.createCell(0).setCellFormula("CONCATENATE(\"Иванов\",\" Пётр\")");
			workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(last.getCell(0));
			last.createCell(2).setCellValue(12_345_678_901.0);
			workbook.write(bytes);
		}
		return bytes.toByteArray();
	}

	private static CellStyle style(HSSFWorkbook workbook, String format) {
		CellStyle style = workbook.createCellStyle();
		style.setDataFormat(workbook.createDataFormat().getFormat(format));
		return style;
	}

	private static String html() {
		return """
				<html><table><thead><tr><th>ФИО</th><th>Дата рождения</th><th>Номер</th></tr></thead>
				<tr><td>Ёлкина  Анна</td><td>2013-02-01</td><td>001234</td></tr><tr><td></td></tr>
				<tr><td>Иванов Пётр</td><td>&nbsp;</td><td>12345678901</td></tr></table></html>
				""".replace("&nbsp;", "");
	}

	private static String xml() {
		return """
				<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
				<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
				xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Styles><Style ss:ID="s1">
				<NumberFormat ss:Format="000000"/></Style></Styles><Worksheet ss:Name="Лист1"><Table>
				<Row><Cell><Data ss:Type="String">ФИО</Data></Cell><Cell><Data ss:Type="String">Дата рождения</Data></Cell>
				<Cell><Data ss:Type="String">Номер</Data></Cell></Row>
				<Row><Cell><Data ss:Type="String">Ёлкина Анна</Data></Cell>
				<Cell><Data ss:Type="DateTime">2013-02-01T00:00:00.000</Data></Cell>
				<Cell ss:StyleID="s1"><Data ss:Type="Number">1234</Data></Cell></Row>
				<Row ss:Index="4"><Cell><Data ss:Type="String">Иванов Пётр</Data></Cell>
				<Cell ss:Index="3"><Data ss:Type="Number">12345678901</Data></Cell></Row></Table></Worksheet></Workbook>
				""";
	}

	private static byte[] ods() {
		return Workbooks
			.ods("""
					<table:table table:name="Лист1"><table:table-row><table:table-cell office:value-type="string">
					<text:p>ФИО</text:p></table:table-cell><table:table-cell><text:p>Дата рождения</text:p></table:table-cell>
					<table:table-cell><text:p>Номер</text:p></table:table-cell></table:table-row>
					<table:table-row><table:table-cell><text:p>Ёлкина<text:s/>Анна</text:p></table:table-cell>
					<table:table-cell office:value-type="date" office:date-value="2013-02-01"><text:p>01.02.13</text:p>
					</table:table-cell><table:table-cell office:value-type="float" office:value="1234"><text:p>001234</text:p>
					</table:table-cell></table:table-row><table:table-row table:number-rows-repeated="1"/>
					<table:table-row><table:table-cell><text:p>Иванов Пётр</text:p></table:table-cell><table:table-cell/>
					<table:table-cell office:value-type="float" office:value="12345678901"><text:p>1,2E10</text:p>
					</table:table-cell></table:table-row></table:table>
					""");
	}

	private static String csv() {
		return "ФИО;Дата рождения;Номер\r\nЁлкина Анна;2013-02-01;001234\r\n;;\r\nИванов Пётр;;12345678901\r\n";
	}

}
