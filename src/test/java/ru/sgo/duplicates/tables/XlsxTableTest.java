package ru.sgo.duplicates.tables;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.tuple;

/** Tables as workbooks, read back by another library. */
class XlsxTableTest {

	private static final TableAudience PEOPLE = TableAudience.people(Locale.forLanguageTag("ru"),
			Map.of("children", "Наши дети", "name", "Имя", "born", "Дата рождения", "class", "Класс")::get);

	private static final TableDescription<Child> TABLE = TableDescription.<Child>titled("children")
		.text("name", Child::name)
		.day("born", Child::born)
		.number("class", Child::grade);

	private static final Child EGOR = new Child("Лисицын Егор", LocalDate.of(2013, 3, 5), 7);

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	/** A row. */
	private record Child(@Nullable String name, @Nullable LocalDate born, @Nullable Integer grade) {
	}

	@Test
	void aDayIsADayAndANumberANumber() throws IOException {
		try (XSSFWorkbook book = written(PEOPLE, EGOR)) {
			XSSFSheet sheet = book.getSheetAt(0);
			Cell born = sheet.getRow(1).getCell(1);
			assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("Лисицын Егор");
			assertThat(born.getCellType()).isEqualTo(CellType.NUMERIC);
			assertThat(DateUtil.isCellDateFormatted(born)).isTrue();
			assertThat(born.getLocalDateTimeCellValue().toLocalDate()).isEqualTo(EGOR.born());
			assertThat(born.getCellStyle().getDataFormatString()).isEqualTo("dd.mm.yyyy");
			assertThat(sheet.getRow(1).getCell(2).getCellType()).isEqualTo(CellType.NUMERIC);
			assertThat(sheet.getRow(1).getCell(2).getNumericCellValue()).isEqualTo(7);
		}
	}

	@Test
	void theHeadingsStayInSightAndCanBeFilteredByAndEveryColumnIsWideEnough() throws IOException {
		try (XSSFWorkbook book = written(PEOPLE, EGOR)) {
			XSSFSheet sheet = book.getSheetAt(0);
			assertThat(sheet.getSheetName()).isEqualTo("Наши дети");
			assertThat(book.getProperties().getCoreProperties().getTitle()).isEqualTo("Наши дети");
			assertThat(book.getProperties().getCustomProperties().getProperty("Language").getLpwstr()).isEqualTo("ru");
			assertThat(texts(sheet, 0)).containsExactly("Имя", "Дата рождения", "Класс");
			assertThat(sheet.getRow(0).getCell(0).getCellStyle().getFont().getBold()).isTrue();
			assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
			assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
			assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:C2");
			assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:1");
			assertThat(sheet.getColumnWidth(0) / 256).isBetween(12, 20);
			assertThat(sheet.getColumnWidth(1) / 256).isBetween(13, 20);
		}
	}

	@Test
	void aProgramReadsItsOwnHeadingsAndStandardDays() throws IOException {
		try (XSSFWorkbook book = written(TableAudience.program(), EGOR)) {
			assertThat(texts(book.getSheetAt(0), 0)).containsExactly("name", "born", "class");
			assertThat(book.getSheetAt(0).getRow(1).getCell(1).getCellStyle().getDataFormatString())
				.isEqualTo("yyyy-mm-dd");
		}
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "=1+1", "=cmd|'/c calc'!A0", "+79990000000", "-1", "@SUM(A1)", "000123", "01.09.2020" })
	void aTextIsATextAlsoWhereSomebodyEditsIt(String text) throws IOException {
		try (XSSFWorkbook book = written(PEOPLE, new Child(text, null, null))) {
			Cell cell = book.getSheetAt(0).getRow(1).getCell(0);
			assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
			assertThat(cell.getStringCellValue()).isEqualTo(text);
			assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
		}
	}

	@Test
	void whereThereIsNothingTheCellIsEmpty() throws IOException {
		try (XSSFWorkbook book = written(PEOPLE, new Child(null, null, null), EGOR)) {
			assertThat(book.getSheetAt(0).getRow(2).getCell(0).getStringCellValue()).isEqualTo("Лисицын Егор");
			assertThat(texts(book.getSheetAt(0), 1)).isEmpty();
		}
		this.out.reset();
		try (XSSFWorkbook book = written(PEOPLE)) {
			assertThat(book.getSheetAt(0).getLastRowNum()).isZero();
			assertThat(book.getSheetAt(0).getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:C1");
		}
	}

	@Test
	void hostileTextsLeaveTheWorkbookWhole() throws IOException {
		String endless = IntStream.range(0, 10_000).mapToObj(String::valueOf).collect(Collectors.joining(" "));
		try (XSSFWorkbook book = written(PEOPLE, new Child(endless, null, null),
				new Child("<b>\u0001&\"'\uD83D\uDE00\nдва", null, null))) {
			assertThat(book.getSheetAt(0).getRow(1).getCell(0).getStringCellValue()).hasSize(32_767).endsWith("…");
			assertThat(book.getSheetAt(0).getRow(2).getCell(0).getStringCellValue())
				.isEqualTo("<b>&\"'\uD83D\uDE00\nдва");
			assertThat(book.getSheetAt(0).getColumnWidth(0) / 256).isLessThan(70);
		}
	}

	/** What was written is not kept until the end. */
	@Test
	void twentyThousandRowsGoOutAsTheyComeIn() throws IOException {
		List<Integer> sizes = new ArrayList<>();
		TableFormat.XLSX.write(TABLE, PEOPLE, this.out, rows -> IntStream.range(0, 20_000).forEach(number -> {
			rows.accept(new Child("Имя " + number * 7919L, EGOR.born().plusDays(number), number));
			if (number % 1000 == 999) {
				sizes.add(this.out.size());
			}
		}));
		for (int thousand = 2; thousand < sizes.size(); thousand++) {
			assertThat(sizes.get(thousand)).isGreaterThan(sizes.get(thousand - 2));
		}
		assertThat(sizes.get(9)).isGreaterThan(this.out.size() / 3);
		try (XSSFWorkbook book = read()) {
			assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(20_000);
			assertThat(book.getSheetAt(0).getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:C20001");
			assertThat(book.getSheetAt(0).getRow(20_000).getCell(2).getNumericCellValue()).isEqualTo(19_999);
		}
	}

	@Test
	void whatDoesNotFitIntoASheetGoesOnInTheNext() throws IOException {
		XlsxTable table = new XlsxTable(this.out, TableAudience.program(), 700);
		table.begin("numbers", List.of("number"));
		for (int number = 0; number < 1500; number++) {
			table.number(number);
			table.endRow();
		}
		table.finish();
		try (XSSFWorkbook book = read()) {
			assertThat(book).extracting(Sheet::getSheetName, Sheet::getLastRowNum)
				.containsExactly(tuple("numbers", 699), tuple("numbers 2", 699), tuple("numbers 3", 102));
			assertThat(texts(book.getSheetAt(2), 0)).containsExactly("number");
			assertThat(book.getSheetAt(2).getRow(102).getCell(0).getNumericCellValue()).isEqualTo(1499);
		}
	}

	@Test
	void ofWhatFailsNoWorkbookIsLeft() {
		Consumer<Consumer<Child>> failing = rows -> {
			rows.accept(EGOR);
			throw new IllegalStateException("The database is gone");
		};
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> TableFormat.XLSX.write(TABLE, PEOPLE, this.out, failing));
		assertThatExceptionOfType(Exception.class).isThrownBy(this::read);
	}

	@Test
	void whatCannotBeWrittenIsSaid() {
		assertThatIOException().isThrownBy(() -> TableFormat.XLSX.write(TABLE, PEOPLE, new Shut(),
				rows -> IntStream.range(0, 100_000).forEach(number -> rows.accept(EGOR))));
	}

	private XSSFWorkbook written(TableAudience audience, Child... rows) throws IOException {
		TableFormat.XLSX.write(TABLE, audience, this.out, List.of(rows)::forEach);
		return read();
	}

	private static List<String> texts(XSSFSheet sheet, int row) {
		List<String> texts = new ArrayList<>();
		if (sheet.getRow(row) != null) {
			sheet.getRow(row).forEach(cell -> texts.add(cell.getStringCellValue()));
		}
		return texts;
	}

	private XSSFWorkbook read() throws IOException {
		return new XSSFWorkbook(new ByteArrayInputStream(this.out.toByteArray()));
	}

	/** A stream whose reader has gone away. */
	private static final class Shut extends OutputStream {

		@Override
		public void write(int one) throws IOException {
			throw new IOException("Broken pipe");
		}

	}

}
