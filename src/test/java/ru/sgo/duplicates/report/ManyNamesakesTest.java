package ru.sgo.duplicates.report;

import java.time.LocalDate;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import ru.sgo.duplicates.ApplicationTest;
import ru.sgo.duplicates.EmptyTown;
import ru.sgo.duplicates.intake.ImportRun;
import ru.sgo.duplicates.intake.Imports;
import ru.sgo.duplicates.intake.Part;
import ru.sgo.duplicates.intake.TestImports;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A registry of twenty thousand accounts of one name, from the import to the lines of the
 * report, where nothing may compare each with each other.
 */
@ApplicationTest
class ManyNamesakesTest {

	private static final int MANY = 20_000;

	private static final LocalDate FROM = LocalDate.of(2020, 9, 1);

	private static final LocalDate TO = LocalDate.of(2021, 3, 31);

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Imports imports;

	@Autowired
	private Reports reports;

	@BeforeEach
	void theTownIsEmpty() {
		EmptyTown.in(this.jdbc);
	}

	@Test
	void areAsManyChildrenAsThereAreBirthDates() {
		ReportRun run = reportOn(number -> LocalDate.of(2004, 1, 1).plusDays(number % 4000));
		assertThat(run.accounts()).isEqualTo(MANY);
		assertThat(run.groups().identical()).isEqualTo(4000);
	}

	@Test
	void areOneChildForEachOfTwoDaysWhenNothingTellsThemApart() {
		ReportRun run = reportOn(number -> LocalDate.of(2012, 5, 7).plusDays(number % 2));
		assertThat(run.accounts()).isEqualTo(MANY);
		assertThat(run.groups().identical()).isEqualTo(2);
	}

	/** One day that all bear, and nobody before and after, stands for all others. */
	@Test
	void areTakenForNobodyWhenAllWereBornOnOneDay() {
		ReportRun run = reportOn(number -> LocalDate.of(2012, 5, 7));
		assertThat(run.accounts()).isEqualTo(MANY);
		assertThat(run.groups().identical()).isZero();
		assertThat(run.groups().probable()).isZero();
		assertThat(run.groups().check()).isLessThan(MANY);
	}

	private ReportRun reportOn(IntFunction<LocalDate> birthDate) {
		ImportRun imported = new TestImports(this.imports)
			.with(Part.ORGANIZATIONS, "Код;Наименование;Тип;Код УО", "УО-01;Управление;УО;", "Ш1;Школа;ООО;УО-01")
			.with(Part.STUDENTS,
					rows("Номер записи;Фамилия;Имя;Отчество;Дата рождения;Дата создания записи;Код организации",
							number -> number + ";Иванов;Иван;Иванович;" + birthDate.apply(number) + ";2020-08-01;Ш1"))
			.with(Part.MOVEMENTS,
					rows("Номер записи;Код организации;Вид движения;Дата;Номер приказа",
							number -> number + ";Ш1;Зачисление;2020-09-01;1"))
			.run();
		assertThat(imported.taken().accounts()).isEqualTo(MANY);
		return new TestReports(this.reports).run("УО-01", FROM, TO);
	}

	private static String[] rows(String header, IntFunction<String> row) {
		return Stream.concat(Stream.of(header), IntStream.range(100_000, 100_000 + MANY).mapToObj(row))
			.toArray(String[]::new);
	}

}
