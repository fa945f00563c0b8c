package ru.sgo.duplicates.intake;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.function.IntFunction;

/**
 * Files that no town has, and that somebody may send to keep a town waiting: of each as
 * many rows as one likes.
 */
enum OddFile {

	ONE_NUMBER(Part.STUDENTS, i -> "7;Белова%s;Вера;01.02.2013;;;Ш1".formatted(letters(i))),

	ONE_ROW(Part.STUDENTS, i -> "7;Белова;Вера;01.02.2013;;;Ш1"),

	ONE_NUMBER_IN_PAIRS(Part.STUDENTS, i -> "7;Белова%s;Вера;01.02.2013;;;Ш1".formatted(letters(i / 2))),

	ONE_CHILD(Part.STUDENTS, i -> "%d;Белова;Вера;01.02.2013;112-233-445 95;I-ЕР 123456;Ш1".formatted(i + 10)),

	ONE_NAME(Part.STUDENTS, i -> "%d;Белова;Вера;%s;;;Ш1".formatted(i + 10, birthday(i))),

	ONE_BIRTH_DATE(Part.STUDENTS, i -> "%d;Белова%s;Вера;01.02.2013;;;Ш1".formatted(i + 10, letters(i))),

	ONE_SNILS(Part.STUDENTS, i -> "%d;Белова%s;Вера;%s;112-233-445 95;;Ш1".formatted(i + 10, letters(i), birthday(i))),

	ONE_CERTIFICATE(Part.STUDENTS,
			i -> "%d;Белова%s;Вера;%s;;I-ЕР 123456;Ш1".formatted(i + 10, letters(i), birthday(i))),

	LONG_VALUES(Part.STUDENTS, i -> "%d;%s;%2$s;01.02.2013;%2$s;%2$s;Ш1".formatted(i + 10, "Щ".repeat(390))),

	TOO_LONG_VALUES(Part.STUDENTS, i -> "%d;Белова;Вера;01.02.2013;%s;%2$s;Ш1".formatted(i + 10, "1 ".repeat(600))),

	NOBODYS_PLACE(Part.STUDENTS, i -> "%d;Белова;Вера;%s;;;нет такой".formatted(i + 10, birthday(i))),

	ONE_ACCOUNT_EVERY_DAY(Part.MOVEMENTS,
			i -> "1;Ш1;%s;%s;%d".formatted((i % 2 == 0) ? "Зачисление" : "Выбытие", day(i), i)),

	ONE_ACCOUNT_COMES_EVERY_DAY(Part.MOVEMENTS, i -> "1;Ш1;Зачисление;%s;%d".formatted(day(i), i)),

	ONE_ACCOUNT_LEAVES_EVERY_DAY(Part.MOVEMENTS, i -> "1;Ш1;Выбытие;%s;%d".formatted(day(i), i)),

	ONE_ACCOUNT_COMES_AND_LEAVES_EVERY_DAY(Part.MOVEMENTS,
			i -> "1;Ш1;%s;%s;%d".formatted((i % 2 == 0) ? "Зачисление" : "Выбытие", day(i / 2), i)),

	ONE_ACCOUNT_EVERYWHERE(Part.MOVEMENTS,
			i -> "1;Ш%d;%s;%s;%d".formatted(i % 40 + 1, (i % 3 == 0) ? "Выбытие" : "Зачисление", day(i / 7), i)),

	ONE_ACCOUNT_ON_ONE_DAY(Part.MOVEMENTS, i -> "1;Ш1;Зачисление;01.09.2020;%d".formatted(i)),

	ONE_DOCUMENT(Part.MOVEMENTS, i -> "1;Ш1;Зачисление;01.09.2020;1"),

	ONE_DOCUMENT_IN_MANY_WORDS(Part.MOVEMENTS, i -> "1;Ш1;Зачисление;01.09.2020;1;;;%d".formatted(i)),

	BEFORE_BIRTH(Part.MOVEMENTS, i -> "%d;Ш1;Зачисление;01.09.2001;%d".formatted(i % 200 + 1, i)),

	UNKNOWN_ACCOUNTS(Part.MOVEMENTS, i -> "%d;Ш1;Зачисление;01.09.2020;1".formatted(i + 1_000_000)),

	ONE_DAY_ONE_PLACE(Part.MOVEMENTS, i -> "%d;Ш1;Зачисление;01.09.2020;%d".formatted(i % 200 + 1, i)),

	ONE_CODE(Part.ORGANIZATIONS, i -> "Я;Школа %d;ООО;УО".formatted(i)),

	ONE_ORGANIZATION(Part.ORGANIZATIONS, i -> "Я;Школа;ООО;УО"),

	A_CHAIN(Part.ORGANIZATIONS, i -> "Ц%d;Управление;УО;%s".formatted(i, (i == 0) ? "УО" : "Ц" + (i - 1))),

	A_CHAIN_THAT_HANGS_ON_NOTHING(Part.ORGANIZATIONS, i -> "В%d;Управление;УО;В%d".formatted(i, i + 1)),

	A_RING(Part.ORGANIZATIONS, i -> "К%d;Управление;УО;К%d".formatted(i, (i % 1000 == 999) ? i - 999 : i + 1)),

	ALL_UNDER_ONE(Part.ORGANIZATIONS, i -> "М%d;Школа;ООО;УО".formatted(i));

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

	private final Part part;

	private final IntFunction<String> row;

	OddFile(Part part, IntFunction<String> row) {
		this.part = part;
		this.row = row;
	}

	Part part() {
		return this.part;
	}

	/** The file, with so many rows below its header. */
	byte[] of(int rows) {
		StringBuilder file = new StringBuilder(switch (this.part) {
			case ORGANIZATIONS -> "Код;Наименование;Тип;Код УО\n";
			case STUDENTS -> "Номер записи;Фамилия;Имя;Дата рождения;СНИЛС;Свидетельство о рождении;Код организации\n";
			case MOVEMENTS ->
				"Номер записи;Код организации;Вид движения;Дата;Номер приказа;Дата приказа;Класс;Причина\n";
		});
		for (int i = 0; i < rows; i++) {
			file.append(this.row.apply(i)).append('\n');
		}
		return file.toString().getBytes(StandardCharsets.UTF_8);
	}

	private static String letters(int number) {
		StringBuilder letters = new StringBuilder();
		for (int rest = number; rest > 0; rest /= 20) {
			letters.append((char) ('а' + rest % 20));
		}
		return letters.toString();
	}

	private static String day(int number) {
		return DAY.format(LocalDate.of(1995, 1, 1).plusDays(number));
	}

	private static String birthday(int number) {
		return DAY.format(LocalDate.of(2006, 1, 1).plusDays(number % 5000));
	}

}
