package ru.sgo.duplicates.report;

import java.time.LocalDate;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.sgo.duplicates.ApplicationTest;
import ru.sgo.duplicates.EmptyTown;
import ru.sgo.duplicates.intake.Imports;
import ru.sgo.duplicates.intake.Part;
import ru.sgo.duplicates.intake.TestImports;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Two towns of one region, and a college that lies under nobody. */
@ApplicationTest
class WhoIsConsideredTest {

	private static final LocalDate FROM = LocalDate.of(2020, 9, 1);

	private static final LocalDate TO = LocalDate.of(2021, 3, 31);

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Imports imports;

	@Autowired
	private Reports reports;

	@BeforeEach
	void twoTowns() {
		EmptyTown.in(this.jdbc);
		new TestImports(this.imports)
			.with(Part.ORGANIZATIONS, "Код;Наименование;Тип;Код УО", "РЕГ;Регион;УО;", "УО-1;Управление;УО;РЕГ",
					"УО-2;Управление;УО;РЕГ", "Ш1;Школа;ООО;УО-1", "К1;Кружок;ДОД;УО-1", "Ш2;Школа;ООО;УО-2",
					"КОЛ;Колледж;ПОО;")
			.with(Part.STUDENTS, "Номер записи;Фамилия;Имя;Отчество;Дата рождения;Код организации",
					"1;Белов;Егор;Ильич;2013-02-01;Ш1", "2;Белов;Егор;Ильич;2013-02-01;Ш2",
					"3;Белов;Егор;Ильич;2013-02-01;", "4;Чернова;Анна;Ильинична;2013-02-01;Ш1",
					"5;Чернова;Анна;Ильинична;2013-02-01;", "6;Серова;Вера;Ильинична;2013-02-01;",
					"7;Серова;Вера;Ильинична;2013-02-01;КОЛ")
			.with(Part.MOVEMENTS, "Номер записи;Код организации;Вид движения;Дата;Номер приказа",
					"1;Ш1;Зачисление;2020-09-01;1", "2;Ш2;Зачисление;2020-09-01;1", "3;Ш1;Зачисление;2020-09-01;1",
					"5;К1;Зачисление;2020-09-01;1", "7;КОЛ;Зачисление;2020-09-01;1")
			.run();
	}

	@Test
	void aTownHasItsOwnAccountsOnly() {
		ReportRun run = run("УО-1");
		assertThat(run.accounts()).isEqualTo(2);
		assertThat(run.groups().identical()).isOne();
		assertThat(run.beside()).isEqualTo(2);
	}

	@Test
	void aRegionHasThoseOfAllItsTowns() {
		ReportRun run = run("РЕГ");
		assertThat(run.accounts()).isEqualTo(3);
		assertThat(run.groups().identical()).isOne();
		assertThat(run.beside()).isEqualTo(2);
	}

	@Test
	void whatWasDeletedIsLeftOut() {
		this.jdbc
			.sql("update student_account set deleted_at = now(), deleted_origin = 'here' where number in ('3', '5')")
			.update();
		ReportRun run = run("РЕГ");
		assertThat(run.accounts()).isEqualTo(2);
		assertThat(run.beside()).isOne();
	}

	private ReportRun run(String authority) {
		return new TestReports(this.reports).run(authority, FROM, TO);
	}

}
