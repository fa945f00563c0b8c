package ru.sgo.duplicates.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import ru.sgo.duplicates.sheets.Workbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static ru.sgo.duplicates.sheets.Workbooks.number;
import static ru.sgo.duplicates.sheets.Workbooks.row;
import static ru.sgo.duplicates.sheets.Workbooks.text;

/** What Excel makes of the three files. */
class WorkbookTableTest {

	private static final ZonedDateTime NOW = ZonedDateTime.of(2026, 11, 29, 12, 0, 0, 0, ZoneId.of("Europe/Moscow"));

	private static final String HEADER = row(1, text("Номер записи"), text("Фамилия"), text("Имя"), text("Отчество"),
			text("Дата рождения"), text("СНИЛС"));

	@TempDir
	private Path folder;

	private final List<Problem> problems = new ArrayList<>();

	@Test
	void daysAndNumbersAreThoseThatAreShown() throws IOException {
		assertThat(taken(
				Workbooks.xlsx(HEADER + child(number("990001", 0), number("41306", 1), number("18200000087", 0)))))
			.containsExactly("990001 Экселев 2013-02-01 18200000087");
		assertThat(
				taken(Workbooks.xlsx(HEADER + child(number("990002", 2), number("41306", 1), number("1820000008", 3)))))
			.containsExactly("990002 Экселев 2013-02-01 01820000008");
		assertThat(this.problems).isEmpty();
	}

	@Test
	void daysMayCountFrom1904() throws IOException {
		assertThat(taken(Workbooks.xlsxSince1904(HEADER + child(number("990003", 0), number("39844", 1), text("")))))
			.containsExactly("990003 Экселев 2013-02-01 ");
	}

	@Test
	void noiseBehindANumberIsNone() throws IOException {
		assertThat(taken(Workbooks.xlsx(HEADER + child(number("990013.00000000012", 0), number("41306", 1), text("")))))
			.containsExactly("990013 Экселев 2013-02-01 ");
	}

	@Test
	void anEmptyDateThatWasWrittenAsZeroIsSaidAndLeftEmpty() throws IOException {
		assertThat(taken(Workbooks.xlsx(HEADER + child(number("990012", 0), number("0", 1), text("")))))
			.containsExactly("990012 Экселев null ");
		assertThat(this.problems).singleElement().satisfies(problem -> {
			assertThat(problem.message()).isEqualTo("intake.date-impossible");
			assertThat(problem.value()).isEqualTo("00.01.1900");
			assertThat(problem.rowLost()).isFalse();
		});
	}

	@Test
	void ofAFormulaTheLastValueIsTakenAndAnErrorIsSaid() throws IOException {
		String cells = row(2, number("990007", 0), "<c r=\"@\" t=\"str\"><f>A1</f><v>Формулин</v></c>", text("Тихон"),
				"<c r=\"@\" t=\"e\"><v>#N/A</v></c>", number("41306", 1));
		assertThat(taken(Workbooks.xlsx(HEADER + cells))).containsExactly("990007 Формулин 2013-02-01 ");
		assertThat(this.problems).extracting(Problem::message, Problem::column)
			.containsExactly(tuple("intake.cell-error", "Отчество"));
	}

	@Test
	void titlesMayStandAboveTheHeaderAndAnotherSheetIsSaidToBeSkipped() throws IOException {
		String csv = "Реестр контингента;;;\n;;;\nНомер записи;Фамилия;Имя;СНИЛС\n1;Орлов;Олег;\n";
		assertThat(taken(csv.getBytes(StandardCharsets.UTF_8))).containsExactly("1 Орлов null ");
		byte[] two = Workbooks.ods("""
				<table:table table:name="Справка"><table:table-row><table:table-cell><text:p>Привет</text:p>
				</table:table-cell></table:table-row></table:table>
				<table:table table:name="Ученики" table:style-name="ta2"><table:table-row>
				<table:table-cell><text:p>Номер записи</text:p></table:table-cell>
				<table:table-cell><text:p>Фамилия</text:p></table:table-cell>
				<table:table-cell><text:p>Имя</text:p></table:table-cell></table:table-row><table:table-row>
				<table:table-cell><text:p>2</text:p></table:table-cell><table:table-cell><text:p>Белова</text:p>
				</table:table-cell><table:table-cell><text:p>Анна</text:p></table:table-cell></table:table-row>
				</table:table>""");
		assertThat(taken(two)).containsExactly("2 Белова null ");
		assertThat(this.problems).extracting(Problem::message, Problem::value)
			.containsExactly(tuple("intake.sheet-skipped", "Справка"), tuple("intake.sheet-hidden", "Ученики"));
	}

	@Test
	void aWorkbookOfSomethingElseIsRefusedByWhatItLacks() {
		assertThatExceptionOfType(ImportRejected.class)
			.isThrownBy(() -> taken(Workbooks.xlsx(row(1, text("ФИО"), text("Класс")))))
			.satisfies(refused -> assertThat(refused.code()).isEqualTo(FailureCode.COLUMN_MISSING));
	}

	private static String child(String number, String born, String snils) {
		return row(2, number, text("Экселев"), text("Тихон"), text("Саввич"), born, snils);
	}

	private List<String> taken(byte[] file) throws IOException {
		this.problems.clear();
		List<String> taken = new ArrayList<>();
		new TableReader<>(List.of(StudentColumn.values()), NOW, this.problems::add).read(
				Files.write(this.folder.resolve("students"), file),
				row -> taken.add(row.key() + " " + row.text(StudentColumn.SURNAME) + " "
						+ row.birthDate(StudentColumn.BIRTH_DATE) + " " + row.text(StudentColumn.SNILS)));
		return taken;
	}

}
