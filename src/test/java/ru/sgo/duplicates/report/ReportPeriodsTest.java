package ru.sgo.duplicates.report;

import java.time.Clock;
import java.time.LocalDate;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.sgo.duplicates.ApplicationTest;
import ru.sgo.duplicates.EmptyTown;
import ru.sgo.duplicates.intake.Imports;
import ru.sgo.duplicates.intake.Part;
import ru.sgo.duplicates.intake.TestImports;
import ru.sgo.duplicates.registry.MovementDays;
import ru.sgo.duplicates.registry.Organizations;
import ru.sgo.duplicates.registry.Scope;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The period proposed is one in which the town has movements. */
@ApplicationTest
class ReportPeriodsTest {

	@Autowired
	private Imports imports;

	@Autowired
	private ReportPeriods periods;

	@Autowired
	private Organizations organizations;

	@Autowired
	private Clock clock;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void twoTowns() {
		EmptyTown.in(this.jdbc);
		new TestImports(this.imports)
			.with(Part.ORGANIZATIONS, "Код;Наименование;Тип;Код УО", "УО-01;Управление;УО;", "Ш1;Школа № 1;ООО;УО-01",
					"К1;Кружок № 1;ДОД;УО-01", "УО-02;Соседи;УО;", "Ш9;Школа № 9;ООО;УО-02")
			.with(Part.STUDENTS, "Номер записи;Фамилия;Имя;Отчество;Дата рождения",
					"100;Лисицын;Егор;Петрович;05.03.2013")
			.run();
	}

	@Test
	void withoutMovementsItIsTheSchoolYearOfToday() {
		ProposedPeriod proposed = this.periods.propose(Scope.EVERYTHING);
		LocalDate today = LocalDate.now(this.clock);
		assertThat(today).isBetween(proposed.from(), proposed.to());
		assertThat(proposed.movements()).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "31.08.2021, 2020", "01.09.2021, 2021", "15.01.2021, 2020", "31.12.2020, 2020" })
	void ofOldDataItIsTheSchoolYearOfTheLastMovement(String withdrawn, int year) {
		moved("100;Ш1;Зачисление;01.09.2013", "100;Ш1;Выбытие;" + withdrawn);
		ProposedPeriod proposed = this.periods.propose(Scope.EVERYTHING);
		assertThat(proposed.from()).isEqualTo(LocalDate.of(year, 9, 1));
		assertThat(proposed.to()).isEqualTo(LocalDate.of(year + 1, 8, 31));
		assertThat(proposed.movements()).extracting(MovementDays.Reach::from).isEqualTo(LocalDate.of(2013, 9, 1));
	}

	@Test
	void aTransferToAnotherClassCountsToo() {
		moved("100;Ш1;Зачисление;01.09.2013", "100;Ш1;Перевод;01.09.2019");
		assertThat(this.periods.propose(Scope.EVERYTHING).from()).isEqualTo(LocalDate.of(2019, 9, 1));
	}

	@Test
	void aDayToComeMovesNoPeriodButIsSaid() {
		LocalDate nextYear = LocalDate.now(this.clock).plusYears(1);
		moved("100;Ш1;Зачисление;01.09.2013", "100;Ш1;Выбытие;" + nextYear);
		ProposedPeriod proposed = this.periods.propose(Scope.EVERYTHING);
		assertThat(proposed.from()).isEqualTo(LocalDate.of(2013, 9, 1));
		assertThat(proposed.movements()).extracting(MovementDays.Reach::to).isEqualTo(nextYear);
	}

	@Test
	void whereAllIsToComeItIsTheSchoolYearInWhichItBegins() {
		LocalDate nextYear = LocalDate.now(this.clock).plusYears(1);
		moved("100;Ш1;Зачисление;" + nextYear);
		ProposedPeriod proposed = this.periods.propose(Scope.EVERYTHING);
		assertThat(nextYear).isBetween(proposed.from(), proposed.to());
	}

	@Test
	void hobbyGroupsAndNeighboursDoNotCount() {
		moved("100;Ш1;Зачисление;01.09.2013", "100;К1;Зачисление;01.09.2016", "100;Ш9;Зачисление;01.09.2018");
		assertThat(this.periods.propose(within("УО-01")).from()).isEqualTo(LocalDate.of(2013, 9, 1));
		assertThat(this.periods.propose(within("УО-02")).from()).isEqualTo(LocalDate.of(2018, 9, 1));
	}

	private Scope within(String authority) {
		return new Scope(this.organizations.findByCode(authority).orElseThrow().id());
	}

	private void moved(String... movements) {
		String[] rows = new String[movements.length + 1];
		rows[0] = "Номер записи;Код организации;Вид движения;Дата";
		System.arraycopy(movements, 0, rows, 1, movements.length);
		new TestImports(this.imports).with(Part.MOVEMENTS, rows).run();
	}

}
