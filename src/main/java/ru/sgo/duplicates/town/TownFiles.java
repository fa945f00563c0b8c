package ru.sgo.duplicates.town;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Writes the three files of the import format. */
final class TownFiles {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

	private TownFiles() {
	}

	/** An organization. */
	record Place(String code, String name, String kind, String authority) {
	}

	static void organizations(List<Place> places, Path file) throws IOException {
		try (PrintStream out = open(file, "Код;Наименование;Тип;Код УО")) {
			places.forEach(place -> line(out, place.code(), place.name(), place.kind(), place.authority()));
		}
	}

	/** The accounts created after the one day and up to the other. */
	static void students(List<AccountSheet> sheets, LocalDate after, LocalDate upTo, Path file) throws IOException {
		try (PrintStream out = open(file, "Номер записи;Фамилия;Имя;Отчество;Дата рождения;Пол;СНИЛС;"
				+ "Свидетельство о рождении;Дата создания записи;Способ ввода;Код организации")) {
			for (AccountSheet sheet : sheets) {
				if (isBetween(sheet.createdOn(), after, upTo)) {
					line(out, sheet.number(), sheet.name().surname(), sheet.name().givenName(),
							sheet.name().patronymic(), DAY.format(sheet.birthDate()), sheet.name().girl() ? "Ж" : "М",
							sheet.snils(), sheet.certificate(), DAY.format(sheet.createdOn()), sheet.entryMethod(),
							sheet.creator());
				}
			}
		}
	}

	/**
	 * The movements dated after the one day and up to the other, and those of new
	 * accounts.
	 */
	static void movements(List<AccountSheet> sheets, LocalDate after, LocalDate upTo, Path file) throws IOException {
		try (PrintStream out = open(file,
				"Номер записи;Код организации;Вид движения;Дата;Номер приказа;Дата приказа;Класс (группа);Причина")) {
			for (AccountSheet sheet : sheets) {
				boolean fresh = sheet.createdOn().isAfter(after);
				for (AccountSheet.Entry entry : sheet.entries()) {
					boolean known = sheet.createdOn().isAfter(upTo) || entry.date().isAfter(upTo);
					if (!known && (fresh || entry.date().isAfter(after))) {
						line(out, sheet.number(), entry.organization(), entry.kind(), DAY.format(entry.date()),
								entry.order(), DAY.format(entry.date()), entry.className(), "");
					}
				}
			}
		}
	}

	private static boolean isBetween(LocalDate date, LocalDate after, LocalDate upTo) {
		return date.isAfter(after) && !date.isAfter(upTo);
	}

	private static PrintStream open(Path file, String header) throws IOException {
		PrintStream out = new PrintStream(Files.newOutputStream(file), false, StandardCharsets.UTF_8);
		out.print(header + "\n");
		return out;
	}

	private static void line(PrintStream out, String... cells) {
		out.print(String.join(";", cells) + "\n");
	}

}
