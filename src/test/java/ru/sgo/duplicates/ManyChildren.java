package ru.sgo.duplicates;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A town in which one kindergarten has withdrawn none of its children and one school has
 * entered all of them anew: as many clear duplicates, and tasks in one letter, as are
 * wanted.
 */
public final class ManyChildren {

	/** The code of the kindergarten. */
	public static final String KINDERGARTEN = "Д1";

	/** The code of the authority. */
	public static final String AUTHORITY = "УО-01";

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);

	private static final String[] SURNAMES = { "Лисицын", "Воробьёв", "Медведев", "Зайцев", "Соколов", "Ежов", "Волков",
			"Барсуков", "Орлов", "Белкин", "Журавлёв", "Синицын", "Карасёв", "Щукин", "Комаров", "Жуков", "Сомов",
			"Бобров", "Куницын" };

	private static final String[] GIVEN_NAMES = { "Егор", "Иван", "Кирилл", "Пётр", "Артём", "Фёдор", "Глеб", "Роман",
			"Тимофей", "Матвей", "Никита", "Степан", "Павел" };

	private static final String[] PATRONYMICS = { "Петрович", "Ильич", "Олегович", "Сергеевич", "Иванович", "Юрьевич",
			"Андреевич" };

	private static final int FIRST_SNILS = 110_000_137;

	private ManyChildren() {
	}

	/** The three files by the names of their parts. */
	public static Map<String, byte[]> files(int children) {
		return Map.of("organizations", bytes("""
				Код;Наименование;Тип;Код УО
				УО-01;Управление образования;УО;
				Д1;Детский сад № 1;ДОО;УО-01
				Ш1;Школа № 1;ООО;УО-01
				"""), "students", bytes("""
				Номер записи;Фамилия;Имя;Отчество;Дата рождения;СНИЛС;Дата создания записи;Способ ввода;Код организации
				""" + rows(children,
				child -> "10%1$05d;%2$s;01.09.2016;По заявлению;Д1\n20%1$05d;%2$s;02.09.2020;Быстрый ввод;Ш1"
					.formatted(child, person(child)))),
				"movements", bytes("""
						Номер записи;Код организации;Вид движения;Дата;Номер приказа
						""" + rows(children,
						"10%1$05d;Д1;Зачисление;01.09.2016;5\n20%1$05d;Ш1;Зачисление;01.09.2020;77"::formatted)));
	}

	private static String rows(int children, IntFunction<String> row) {
		return IntStream.range(0, children).mapToObj(row).collect(Collectors.joining("\n"));
	}

	/** No two have the same names, and each has a number of its own. */
	private static String person(int child) {
		return String.join(";", SURNAMES[child % SURNAMES.length], GIVEN_NAMES[child % GIVEN_NAMES.length],
				PATRONYMICS[child % PATRONYMICS.length], DAY.format(LocalDate.of(2013, 1, 1).plusDays(child % 600)),
				snils(FIRST_SNILS + child));
	}

	private static String snils(int number) {
		String digits = String.valueOf(number);
		int sum = IntStream.range(0, digits.length()).map(at -> (digits.charAt(at) - '0') * (9 - at)).sum();
		return digits + String.format(Locale.ROOT, "%02d", sum % 101 % 100);
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
