package ru.sgo.duplicates.resolution;

import java.time.Clock;
import java.time.LocalDate;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import ru.sgo.duplicates.ApplicationTest;
import ru.sgo.duplicates.EmptyTown;
import ru.sgo.duplicates.intake.Imports;
import ru.sgo.duplicates.intake.Part;
import ru.sgo.duplicates.intake.TestImports;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.registry.Organizations;
import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.report.ReportRun;
import ru.sgo.duplicates.report.Reports;
import ru.sgo.duplicates.report.TestReports;

import static org.assertj.core.api.Assertions.assertThat;

/** A town with one kindergarten, two schools and an officer who decides its one case. */
@ApplicationTest
public abstract class OneCaseTest {

	protected static final String STUDENTS = "Номер записи;Фамилия;Имя;Отчество;Дата рождения;СНИЛС;Дата создания записи;"
			+ "Способ ввода;Код организации";

	protected static final String MOVEMENTS = "Номер записи;Код организации;Вид движения;Дата;Номер приказа";

	protected static final Actor OFFICER = Actor.user("officer");

	private static final String[] ORGANIZATIONS = { "Код;Наименование;Тип;Код УО", "УО-01;Управление образования;УО;",
			"Д1;Детский сад № 1;ДОО;УО-01", "Ш1;Школа № 1;ООО;УО-01", "Ш2;Школа № 2;ООО;УО-01" };

	@Autowired
	protected Imports imports;

	@Autowired
	protected Decisions decisions;

	@Autowired
	protected DecisionAnswers objections;

	@Autowired
	protected CaseRestorations restorations;

	@Autowired
	protected TaskWork work;

	@Autowired
	protected Tasks tasks;

	@Autowired
	protected Organizations organizations;

	@Autowired
	protected Clock clock;

	@Autowired
	private Reports reports;

	@Autowired
	private Cases cases;

	@Autowired
	private JdbcClient jdbc;

	/**
	 * An empty town with the given rows of accounts and of movements.
	 */
	protected void town(String[] accounts, String[] movements) {
		EmptyTown.in(this.jdbc);
		new TestImports(this.imports).with(Part.ORGANIZATIONS, ORGANIZATIONS)
			.with(Part.STUDENTS, STUDENTS, String.join("\n", accounts))
			.with(Part.MOVEMENTS, MOVEMENTS, String.join("\n", movements))
			.run();
	}

	protected ReportRun report() {
		return report(LocalDate.of(2020, 9, 1), LocalDate.of(2021, 3, 31));
	}

	protected ReportRun report(LocalDate from, LocalDate to) {
		return report("УО-01", from, to);
	}

	protected ReportRun report(String authority, LocalDate from, LocalDate to) {
		return new TestReports(this.reports).run(authority, from, to);
	}

	protected void confirm() {
		assertThat(this.decisions.confirm(number(), OFFICER, Scope.EVERYTHING)).isInstanceOf(CaseOutcome.Done.class);
	}

	protected CaseOutcome carryOut(TaskView task) {
		return this.work.carryOut(task.id(), new TaskCarryOut(null, null, null), OFFICER, Scope.EVERYTHING);
	}

	protected long number() {
		return this.cases.page(Cases.Filter.ALL, 0, 10, Scope.EVERYTHING).get(0).number();
	}

	protected CaseView theCase() {
		assertThat(this.cases.count(Cases.Filter.ALL, Scope.EVERYTHING)).isEqualTo(1);
		return this.cases.find(number(), Scope.EVERYTHING).orElseThrow();
	}

}
