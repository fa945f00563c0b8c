package ru.sgo.duplicates.report;

import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import ru.sgo.duplicates.ApplicationTest;
import ru.sgo.duplicates.EmptyTown;
import ru.sgo.duplicates.intake.Imports;
import ru.sgo.duplicates.intake.Part;
import ru.sgo.duplicates.intake.TestImports;
import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.registry.StatisticsSummaries;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * By one numbered count of names and birth dates all reports judge, until the registry is
 * no longer the one that was counted.
 */
@ApplicationTest
class ReportStatisticsTest {

	private static final int COUNTED = 100;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Imports imports;

	@Autowired
	private Reports reports;

	@Autowired
	private StatisticsSummaries statistics;

	private long run;

	private long number;

	@BeforeEach
	void aHundredAccountsAreReported() {
		EmptyTown.in(this.jdbc);
		new TestImports(this.imports)
			.with(Part.ORGANIZATIONS, "Код;Наименование;Тип;Код УО", "УО-01;Управление;УО;", "Ш1;Школа № 1;ООО;УО-01")
			.run();
		accounts(1, COUNTED).run();
		this.run = report();
		this.number = number(this.run);
	}

	@Test
	void aRegistryThatIsTheSameIsNotCountedAgain() {
		assertThat(number(report())).isEqualTo(this.number);
	}

	@Test
	void fewNewAccountsAndCorrectedNamesAreNotCounted() {
		accounts(COUNTED + 1, COUNTED + 4).run();
		students("7;Сидоров;Иван;01.02.2012;Ш1").run();
		assertThat(number(report())).isEqualTo(this.number);
		assertThat(counted(this.number)).isEqualTo(COUNTED);
	}

	@Test
	void aTwentiethMoreAccountsAreCounted() {
		accounts(COUNTED + 1, COUNTED + 5).run();
		long renewed = number(report());
		assertThat(renewed).isGreaterThan(this.number);
		assertThat(counted(renewed)).isEqualTo(COUNTED + 5);
	}

	@Test
	void aCompleteImportIsCountedHoweverLittleItChanges() {
		accounts(1, COUNTED).complete().run();
		assertThat(number(report())).isGreaterThan(this.number);
	}

	@Test
	void aReportKeepsTheNumberOfTheCountItRanWith() {
		accounts(1, COUNTED + 50).complete().run();
		assertThat(number(report())).isGreaterThan(this.number);
		assertThat(number(this.run)).isEqualTo(this.number);
		assertThat(counted(this.number)).isEqualTo(COUNTED);
	}

	private TestImports accounts(int first, int last) {
		return students(IntStream.rangeClosed(first, last)
			.mapToObj(number -> number + ";Иванов;Иван;01.02.2012;Ш1")
			.toArray(String[]::new));
	}

	private TestImports students(String... rows) {
		return new TestImports(this.imports).with(Part.STUDENTS,
				Stream.concat(Stream.of("Номер записи;Фамилия;Имя;Дата рождения;Код организации"), Stream.of(rows))
					.toArray(String[]::new));
	}

	private long report() {
		return new TestReports(this.reports).run("УО-01", LocalDate.of(2020, 9, 1), LocalDate.of(2021, 3, 31)).id();
	}

	private long number(long report) {
		return this.reports.settings(report, Scope.EVERYTHING).orElseThrow().statistics();
	}

	private int counted(long number) {
		return this.statistics.find(number).orElseThrow().accounts();
	}

}
