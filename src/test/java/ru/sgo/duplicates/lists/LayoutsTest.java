package ru.sgo.duplicates.lists;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import ru.sgo.duplicates.sheets.SheetLimits;

import static org.assertj.core.api.Assertions.assertThat;

/** The layouts that were met in the wild, as their headings stood there. */
class LayoutsTest {

	@TempDir
	private Path folder;

	private final List<ListSheet> sheets = new ArrayList<>();

	private final List<ListRow> rows = new ArrayList<>();

	private final List<Long> nameless = new ArrayList<>();

	private final List<String> skipped = new ArrayList<>();

	private void read(String name, Map<String, String> chosen, String... lines) throws IOException {
		Path file = Files.writeString(this.folder.resolve("list.csv"), String.join("\n", lines) + "\n");
		PupilList.of(file, name, header -> chosen).read(SheetLimits.USUAL, new ListReceiver() {
			@Override
			public void sheet(ListSheet sheet) {
				LayoutsTest.this.sheets.add(sheet);
			}

			@Override
			public void row(ListRow row) {
				LayoutsTest.this.rows.add(row);
			}

			@Override
			public void nameless(ListRow row) {
				LayoutsTest.this.nameless.add(row.line());
			}

			@Override
			public void skipped(String sheet, boolean hidden) {
				LayoutsTest.this.skipped.add(sheet);
			}
		});
	}

	private List<String> fields() {
		return this.sheets.get(0).columns().stream().map(ListColumn::code).toList();
	}

	@Test
	void aRegisterUnderATitle() throws IOException {
		read("Реестр.xlsx", Map.of(), "Реестр контингента;;;;",
				"ФИО;Статус обучения;Учебная группа;Адрес площадки;Курс обучения",
				"Орлов Олег;Обучается;5-А;Мира, 1;1 курс");
		assertThat(fields()).containsExactly("full_name", "status", "class_name", "", "");
		assertThat(this.sheets.get(0).headerRow()).isEqualTo(2);
		assertThat(this.rows).hasSize(1);
	}

	@Test
	void threeNamesAndOrders() throws IOException {
		read("list.xlsx", Map.of(),
				"Фамилия;Имя;Отчество;Дата рождения;Пол;Номер приказа о зачислении;"
						+ "Дата приказа о зачислении;Дата приема",
				"Орлов;Олег;Петрович;01.02.2013;Мужской;12-у;30.08.2020;01.09.2020");
		assertThat(fields()).containsExactly("surname", "given_name", "patronymic", "birth_date", "sex",
				"enrolment_order", "enrolment_order_date", "enrolled_on");
	}

	@Test
	void aClassInATitle() throws IOException {
		read("журнал.xlsx", Map.of(), "МАОУ СОШ № 5;;;", ";;;", "Класс: 5-А;;;", "на 10.09.2026;;;",
				"Обучающийся;Математика;Химия;", "Орлов Олег;4;5;", "0.00;;;", "Обучающийся;;;", "Белова Вера;5;5;");
		assertThat(fields()).startsWith("full_name");
		assertThat(this.sheets.get(0).className()).isEqualTo("5-А");
		assertThat(this.sheets.get(0).day()).isEqualTo(LocalDate.of(2026, 9, 10));
		assertThat(this.sheets.get(0).titles()).contains("МАОУ СОШ № 5");
		assertThat(this.rows).extracting(row -> row.text(ListField.FULL_NAME))
			.containsExactly("Орлов Олег", "Белова Вера");
	}

	@Test
	void aRepresentativeBehindTheChild() throws IOException {
		read("5А.xls", Map.of(),
				"Личное дело №;Дата приёма;ФИО;Пол;Дата рождения;Тип представителя;ФИО представителя;"
						+ "Дата рождения;Телефон;E-mail",
				"К-1;01.09.2020;Орлов Олег;М;01.02.2013;мать;Орлова Яна;03.04.1985;1;a@b");
		assertThat(fields()).containsExactly("", "enrolled_on", "full_name", "sex", "birth_date", "", "", "", "", "");
		assertThat(this.rows.get(0).text(ListField.BIRTH_DATE)).isEqualTo("01.02.2013");
		assertThat(this.sheets.get(0).className()).isEqualTo("5А");
	}

	@Test
	void aQualifierInEveryHeading() throws IOException {
		read("list.xlsx", Map.of(), "Фамилия ученика;Имя ученика;Отчество ученика;Пол ученика;Дата рождения ученика;"
				+ "Номер личного дела;Дата приема в школу;Класс;Дата зачисления/перевода;Номер приказа;Дата приказа;"
				+ "Фамилия Родителя 1;Имя Родителя 1;Отчество Родителя 1;E-mail Родителя 1;Фамилия Родителя 2",
				"Орлов;Олег;П;м;01.02.2013;1;01.09.2020;5А;01.09.2025;1;30.08.2020;Орлова;Я;П;a;О");
		assertThat(fields()).containsExactly("surname", "given_name", "patronymic", "sex", "birth_date", "",
				"enrolled_on", "class_name", "", "enrolment_order", "enrolment_order_date", "", "", "", "", "");
	}

	@Test
	void aRepresentativeBeforeTheChild() throws IOException {
		String child = "Дата прибытия в ОО;Дата прибытия в класс;СНИЛС;серия/номер свидетельства (до 14 лет) или паспорта";
		read("Импорт.xlsx", Map.of(),
				"ФИО;пол;дата рождения;СНИЛС;серия паспорта;номер паспорта;степень родства;ФИО;пол;" + "дата рождения;"
						+ child,
				"Орлова Яна;ж;03.04.1985;1;2;3;мать;Орлов Олег;м;01.02.2013;01.09.2020;01.09.2025;4;II-АА 1");
		assertThat(fields()).containsExactly("", "", "", "", "", "", "", "full_name", "sex", "birth_date",
				"enrolled_on", "", "snils", "birth_certificate");
		this.sheets.clear();
		read("Импорт.xlsx", Map.of(),
				"ФИО представителя;пол;дата рождения;СНИЛС;серия;номер паспорта;степень родства;"
						+ "ФИО обучающегося;пол;дата рождения;" + child,
				"Орлова Яна;ж;03.04.1985;1;2;3;мать;Орлов Олег;м;01.02.2013;;;;");
		assertThat(fields()).containsExactly("", "", "", "", "", "", "", "full_name", "sex", "birth_date",
				"enrolled_on", "", "snils", "birth_certificate");
	}

	@Test
	void punctuationAndHints() throws IOException {
		read("ППС.xlsx", Map.of(),
				"Фамилия,;имя,;отчество;Класс;дата поступления в ОО;дата выбытия из ОО;номер личного дела;"
						+ "Логин;«Дата рождения (чч.мм.гггг)»",
				"Орлов;Олег;;5А;01.09.2020;;1;orlov1;01.02.2013");
		assertThat(fields()).containsExactly("surname", "given_name", "patronymic", "class_name", "enrolled_on",
				"withdrawn_on", "", "number", "birth_date");
	}

	@Test
	void seriesAndNumberApart() throws IOException {
		read("сад.xlsx", Map.of(),
				"ФИО воспитанника;Дата поступления;Дата выбытия;Статус воспитанника;Серия свидетельства;"
						+ "Номер свидетельства;Дата рождения;Пол;адрес",
				"Орлов Олег;01.09.2020;;;II-АА;123456;01.02.2018;м;Мира");
		assertThat(fields()).containsExactly("full_name", "enrolled_on", "withdrawn_on", "status", "certificate_series",
				"certificate_number", "birth_date", "sex", "");
	}

	@Test
	void ordersAlone() throws IOException {
		read("приказы.xlsx", Map.of(), "ФИО ОБУЧАЮЩЕГОСЯ;№ приказа о зачислении",
				"Орлов Олег Петрович;№ 12-у от 01.09.2025");
		assertThat(fields()).containsExactly("full_name", "enrolment_order");
		assertThat(this.rows).hasSize(1);
	}

	@Test
	void recipients() throws IOException {
		read("list.xlsx", Map.of(), "Фамилия получателя;Имя получателя;Отчество получателя;Дата рождения получателя;"
				+ "Пол получателя;СНИЛС;Гражданство получателя", "Орлов;Олег;П;01.02.2013;м;1;РФ");
		assertThat(fields()).containsExactly("surname", "given_name", "patronymic", "birth_date", "sex", "snils", "");
	}

	@Test
	void aHeaderOfTwoRows() throws IOException {
		read("list.xlsx", Map.of(), "№ п/п;ФИО;Дата рождения;Приказ о зачислении;;Приказ об отчислении;",
				";;;номер;дата;номер;дата", "1;2;3;4;5;6;7", "1;Орлов Олег;01.02.2013;12-у;30.08.2020;;");
		assertThat(fields()).containsExactly("", "full_name", "birth_date", "enrolment_order", "enrolment_order_date",
				"withdrawal_order", "withdrawal_order_date");
		assertThat(this.rows).extracting(ListRow::line).containsExactly(4L);
	}

	@Test
	void totalsSignaturesAndBlocksAreNoChildren() throws IOException {
		read("list.xlsx", Map.of(), "№;ФИО;Дата рождения;Класс", ";5-А;;", "1;Орлов Олег;01.02.2013;", ";6-Б;;",
				"2;Белова Вера;01.03.2012;", ";;04.05.2014;", "Итого: 2;;;", ";Директор ______ /Иванов И. И./;;");
		assertThat(this.rows).extracting(ListRow::className).containsExactly("5-А", "6-Б");
		assertThat(this.nameless).containsExactly(6L);
	}

	@Test
	void whatIsNotRecognisedIsNamedByHand() throws IOException {
		read("list.csv", Map.of("прик", "", "кто", "full_name", "когда появился", "birth_date"),
				"Кто;Когда появился;Прик.№", "Орлов Олег;01.02.2013;+");
		assertThat(fields()).containsExactly("full_name", "birth_date", "");
	}

	@Test
	void aTableOfSomethingElseIsSkipped() throws IOException {
		read("list.csv", Map.of(), "Товар;Цена;Склад", "Мел;3;1");
		assertThat(this.sheets).isEmpty();
		assertThat(this.skipped).hasSize(1);
	}

}
