package ru.sgo.duplicates.postgres;

import java.net.http.HttpRequest;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

import ru.sgo.duplicates.TestClient;

/**
 * Children who come to a town with one import. Some of them have two accounts, for their
 * kindergarten has forgotten to withdraw them. All of them are there, or none.
 *
 * @param number how many batches came before
 */
record KillBatch(int number) {

	/** Have two accounts. */
	private static final int TWICE = 90;

	private static final int ONCE = 500;

	/** How many accounts a batch brings. */
	static final int ACCOUNTS = 2 * TWICE + ONCE;

	private static final int PLACES = 3;

	private static final String BOUNDARY = "part-of-the-import";

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

	private static final String[] SYLLABLES = { "ба", "во", "ги", "ду", "же", "зи", "ко", "лу", "ме", "ни", "по", "ру",
			"са", "ти", "фо", "ха" };

	private static final String[] NAMES = { "Егор", "Анна", "Тихон", "Вера", "Павел", "Ольга", "Мирон", "Дарья" };

	private static final String[] PATRONYMICS = { "Петрович", "Ивановна", "Игоревич", "Сергеевна", "Олегович",
			"Павловна", "Львович", "Юрьевна" };

	/** The places that every batch has its children in. */
	static String organizations() {
		StringBuilder rows = new StringBuilder("Код;Наименование;Тип;Код УО\nУО-01;Управление образования;УО;\n");
		for (int place = 0; place < PLACES; place++) {
			rows.append("Д%1$d;Детский сад № %1$d;ДОО;УО-01\nШ%1$d;Школа № %1$d;ООО;УО-01\n".formatted(place));
		}
		return rows.toString();
	}

	/** Sends it; the answer says where to ask how far it is. */
	TestClient.Answer sendTo(TestClient client) {
		StringBuilder students = new StringBuilder("Номер записи;Фамилия;Имя;Отчество;Дата рождения;СНИЛС;"
				+ "Дата создания записи;Способ ввода;Код организации\n");
		StringBuilder movements = new StringBuilder("Номер записи;Код организации;Вид движения;Дата;Номер приказа\n");
		for (int child = 0; child < TWICE + ONCE; child++) {
			String known = "%s;%s;%s;%s;%s".formatted(surname(child), NAMES[child % NAMES.length],
					PATRONYMICS[child % NAMES.length], LocalDate.of(2013, 1, 1).plusDays(child % 300).format(DAY),
					snils(this.number * 1000L + child + 112_000_000L));
			int place = child % PLACES;
			if (child < TWICE) {
				students.append("%s;%s;01.09.2016;По заявлению;Д%d\n".formatted(account(child, "a"), known, place));
				movements.append("%s;Д%d;Зачисление;01.09.2016;5\n".formatted(account(child, "a"), place));
			}
			students.append("%s;%s;02.09.2020;Быстрый ввод;Ш%d\n".formatted(account(child, "b"), known, place));
			movements.append("%s;Ш%d;Зачисление;01.09.2020;77\n".formatted(account(child, "b"), place));
		}
		return client.send("POST", "/api/imports", "multipart/form-data; boundary=" + BOUNDARY,
				HttpRequest.BodyPublishers
					.ofString(part("organizations", organizations()) + part("students", students.toString())
							+ part("movements", movements.toString()) + "--" + BOUNDARY + "--\r\n"));
	}

	/** What the numbers of its accounts begin with. */
	String prefix() {
		return "K" + this.number + "-";
	}

	private String account(int child, String which) {
		return prefix() + child + which;
	}

	private String surname(int child) {
		StringBuilder name = new StringBuilder();
		for (int rest = this.number * 1000 + child; name.length() < 10; rest = rest / SYLLABLES.length + 7) {
			name.append(SYLLABLES[rest % SYLLABLES.length]);
		}
		name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
		return name + "нов";
	}

	private static String snils(long number) {
		int sum = 0;
		long rest = number;
		for (int place = 1; place <= 9; place++, rest /= 10) {
			sum += place * (rest % 10);
		}
		int check = sum % 101 % 100;
		return "%03d-%03d-%03d %02d".formatted(number / 1_000_000, number / 1000 % 1000, number % 1000, check);
	}

	private static String part(String name, String content) {
		return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + name
				+ ".csv\"\r\nContent-Type: text/csv\r\n\r\n" + content + "\r\n";
	}

}
