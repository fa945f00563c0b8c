package ru.sgo.duplicates.town;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

import ru.sgo.duplicates.intake.Part;

/** Writes the three files of the import format, as of a day, less what was so before. */
final class ImportTables implements Closeable {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

	private final LocalDate after;

	private final LocalDate upTo;

	private final Table students;

	private final Table movements;

	/** For the accounts created after the one day and up to the other. */
	ImportTables(List<Places.Place> places, LocalDate after, LocalDate upTo, Map<Part, Path> files) throws IOException {
		this.after = after;
		this.upTo = upTo;
		try (Table organizations = new Table(files.get(Part.ORGANIZATIONS), "Код;Наименование;Тип;Код УО")) {
			for (Places.Place place : places) {
				organizations.row(place.code(), place.name(), place.kind(), place.authority());
			}
		}
		this.students = new Table(files.get(Part.STUDENTS), "Номер записи;Фамилия;Имя;Отчество;Дата рождения;Пол;"
				+ "СНИЛС;Свидетельство о рождении;Дата создания записи;Способ ввода;Код организации");
		this.movements = new Table(files.get(Part.MOVEMENTS),
				"Номер записи;Код организации;Вид движения;Дата;Номер приказа;Дата приказа;Класс (группа);Причина");
	}

	void write(AccountSheet sheet) throws IOException {
		if (isBetween(sheet.createdOn())) {
			Child child = sheet.child();
			this.students.row(sheet.number(), child.name().surname(), child.name().givenName(),
					child.name().patronymic(), (child.birthDate() != null) ? DAY.format(child.birthDate()) : "",
					child.name().girl() ? "Ж" : "М", child.snils(), child.certificate(), DAY.format(sheet.createdOn()),
					sheet.entryMethod(), sheet.creator());
		}
		if (!sheet.createdOn().isAfter(this.upTo)) {
			for (AccountSheet.Entry entry : sheet.entries()) {
				write(sheet, entry);
			}
		}
	}

	/** Of a new account also what happened before it was made. */
	private void write(AccountSheet sheet, AccountSheet.Entry entry) throws IOException {
		boolean fresh = sheet.createdOn().isAfter(this.after) && !entry.date().isAfter(this.upTo);
		if (fresh || isBetween(entry.date())) {
			String date = DAY.format(entry.date());
			this.movements.row(sheet.number(), entry.organization(), entry.kind(), date, entry.order(), date,
					entry.className(), "");
		}
	}

	private boolean isBetween(LocalDate date) {
		return date.isAfter(this.after) && !date.isAfter(this.upTo);
	}

	@Override
	public void close() throws IOException {
		try (this.students; this.movements) {
			// Closes both, whatever happens to the first.
		}
	}

}
