package ru.sgo.duplicates.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import ru.sgo.duplicates.detection.Account;
import ru.sgo.duplicates.detection.BornOn;
import ru.sgo.duplicates.detection.Documents;
import ru.sgo.duplicates.detection.Normalization;

/** Reads tables of a town. */
final class Students {

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.yyyy");

	private Students() {
	}

	/** The accounts as detection sees them, one after the other, normalised. */
	static void read(Path folder, Consumer<Account> to) throws IOException {
		rows(folder.resolve("students.csv"), row -> to.accept(account(row)));
	}

	/** The rows of a table, one after the other. */
	static void rows(Path file, Consumer<NamedCsvRecord> to) throws IOException {
		try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(file)) {
			csv.forEach(to);
		}
	}

	private static Account account(NamedCsvRecord row) {
		String certificate = row.getField("Свидетельство о рождении");
		String birthDate = row.getField("Дата рождения");
		return new Account(row.getField("Номер записи"),
				Normalization.names(row.getField("Фамилия"), row.getField("Имя"), row.getField("Отчество")),
				BornOn.of(birthDate.isEmpty() ? null : LocalDate.parse(birthDate, DATE)), null,
				Documents.snils(row.getField("СНИЛС")).orElse(null),
				certificate.isBlank() ? null : Documents.comparable(certificate));
	}

}
