package ru.sgo.duplicates.benchmark;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A town as its schools have it: one workbook for each, of as many pupils, and the table
 * of the schools.
 *
 * @param organizations in the import format
 * @param lists one of each school
 * @param pupils of all lists together
 */
record ListedTown(Path organizations, List<Path> lists, int pupils) {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

	/** The day on which all have come. */
	private static final LocalDate CAME = LocalDate.of(2020, 9, 1);

	/** Whoever is older is no pupil any more. */
	private static final LocalDate OLDEST = LocalDate.of(2000, 1, 1);

	private static final int PUPILS_OF_A_CLASS = 25;

	private static final List<String> HEADER = List.of("№ п/п", "Фамилия", "Имя", "Отчество", "Дата рождения", "Пол",
			"Класс", "СНИЛС", "Свидетельство о рождении", "Дата зачисления");

	/**
	 * Makes it of the accounts of another town, less what does not fill a list: pupils of
	 * today whose birth date is known, each of whom stands in a list once.
	 * @param students the accounts, in the import format
	 * @param pupilsOfAList at least 1
	 * @param withNumbers whether the numbers of the accounts stand in the lists
	 */
	static ListedTown make(Path folder, Path students, int pupilsOfAList, boolean withNumbers) throws IOException {
		Files.createDirectories(folder);
		Path organizations = folder.resolve("organizations.csv");
		try (BufferedWriter table = Files.newBufferedWriter(organizations);
				Writing writing = new Writing(folder, table, pupilsOfAList, withNumbers)) {
			table.write("Код;Наименование;Краткое наименование;Тип;Код УО\nУО-01;Управление образованием;УО;УО;\n");
			Students.rows(students, writing::write);
			return new ListedTown(organizations, writing.whole(), writing.whole().size() * pupilsOfAList);
		}
	}

	/** One list after the other. */
	private static final class Writing implements Closeable {

		private final Path folder;

		private final BufferedWriter organizations;

		private final int pupilsOfAList;

		private final boolean withNumbers;

		private final List<Path> lists = new ArrayList<>();

		private @Nullable Workbook workbook;

		private @Nullable Worksheet sheet;

		private final Set<String> names = new HashSet<>();

		private int pupils;

		Writing(Path folder, BufferedWriter organizations, int pupilsOfAList, boolean withNumbers) {
			this.folder = folder;
			this.organizations = organizations;
			this.pupilsOfAList = pupilsOfAList;
			this.withNumbers = withNumbers;
		}

		/** Those that are full. */
		List<Path> whole() {
			return (this.pupils == this.pupilsOfAList) ? this.lists : this.lists.subList(0, this.lists.size() - 1);
		}

		void write(NamedCsvRecord student) {
			String born = student.getField("Дата рождения");
			if (born.isEmpty() || LocalDate.parse(born, DAY).isBefore(OLDEST)) {
				return;
			}
			try {
				if (this.workbook == null || this.pupils == this.pupilsOfAList) {
					begin();
				}
				if (this.names.add(String.join(" ", student.getField("Фамилия"), student.getField("Имя"), born))) {
					row(this.sheet, student, LocalDate.parse(born, DAY));
				}
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		private void begin() throws IOException {
			close();
			int number = this.lists.size() + 1;
			this.organizations
				.write("УО-01-Ш%1$04d;МАОУ «Средняя общеобразовательная школа № %1$d»;СОШ № %1$d;ООО;УО-01\n"
					.formatted(number));
			Path file = this.folder.resolve("list-%04d.xlsx".formatted(number));
			OutputStream out = Files.newOutputStream(file);
			this.workbook = new Workbook(out, "Списки", "1.0");
			this.sheet = this.workbook.newWorksheet("Список");
			this.sheet.value(0, 0, "МАОУ «Средняя общеобразовательная школа № %d»".formatted(number));
			for (int column = 0; column < HEADER.size(); column++) {
				this.sheet.value(1, column, HEADER.get(column));
			}
			if (this.withNumbers) {
				this.sheet.value(1, HEADER.size(), "Номер записи");
			}
			this.lists.add(file);
			this.names.clear();
			this.pupils = 0;
		}

		private void row(Worksheet page, NamedCsvRecord student, LocalDate born) {
			int row = this.pupils++ + 2;
			int column = 0;
			page.value(row, column++, Integer.valueOf(this.pupils));
			for (String name : List.of("Фамилия", "Имя", "Отчество")) {
				page.value(row, column++, student.getField(name));
			}
			day(page, row, column++, born);
			page.value(row, column++, student.getField("Пол"));
			int place = (this.pupils - 1) / PUPILS_OF_A_CLASS;
			page.value(row, column++, (1 + place / 4 % 11) + "-" + "АБВГ".charAt(place % 4));
			page.value(row, column++, student.getField("СНИЛС"));
			page.value(row, column++, student.getField("Свидетельство о рождении"));
			day(page, row, column++, CAME);
			if (this.withNumbers) {
				page.value(row, column, student.getField("Номер записи"));
			}
		}

		private static void day(Worksheet page, int row, int column, LocalDate day) {
			page.value(row, column, day);
			page.style(row, column).format("dd.MM.yyyy").set();
		}

		@Override
		public void close() throws IOException {
			if (this.workbook != null) {
				this.workbook.close();
			}
		}

	}

}
