package ru.sgo.duplicates.report;

import java.lang.reflect.Proxy;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import ru.sgo.duplicates.ApplicationTest;
import ru.sgo.duplicates.EmptyTown;
import ru.sgo.duplicates.intake.Imports;
import ru.sgo.duplicates.intake.Part;
import ru.sgo.duplicates.intake.TestImports;
import ru.sgo.duplicates.registry.Organizations;
import ru.sgo.duplicates.registry.Scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Three children who are in two schools at once, two who left before the period and came
 * back with a new account, and three who have two accounts in the period.
 */
@ApplicationTest
class ReportListsTest {

	private static final LineFilter AT_FIRST_SCHOOL = new LineFilter(false, null, "Ш1", null);

	@Autowired
	private Imports imports;

	@Autowired
	private Reports reports;

	@Autowired
	private ReportLines lines;

	@Autowired
	private DoubleCountLines doubleCounts;

	@Autowired
	private OutsideLines outside;

	@Autowired
	private Organizations organizations;

	@Autowired
	private JdbcClient jdbc;

	private long report;

	@BeforeEach
	void theReportIsMade() {
		EmptyTown.in(this.jdbc);
		List<String> accounts = new ArrayList<>(
				List.of("Номер записи;Фамилия;Имя;Отчество;Дата рождения;Дата создания записи;Код организации"));
		List<String> movements = new ArrayList<>(
				List.of("Номер записи;Код организации;Вид движения;Дата;Номер приказа"));
		for (String surname : List.of("Ёлкин", "Егоров", "Жуков")) {
			int child = accounts.size() * 10;
			accounts.add(child + ";" + surname + ";Иван;Петрович;01.0" + movements.size() + ".2012;01.09.2019;Ш1");
			movements.add(child + ";Ш1;Зачисление;01.09.2019;1");
			movements.add(child + ";Ш" + ((child == 10) ? "2" : "3") + ";Зачисление;01.10.2020;2");
		}
		for (String surname : List.of("Лисин", "Белкин")) {
			int child = 100 + accounts.size() * 10;
			String born = "%02d.05.2012".formatted(accounts.size());
			accounts.add(child + ";" + surname + ";Пётр;Ильич;" + born + ";01.09.2019;Ш1");
			accounts.add(child + 1 + ";" + surname + ";Пётр;Ильич;" + born + ";01.09.2020;Ш2");
			movements.add(child + ";Ш1;Зачисление;01.09.2019;1");
			movements.add(child + ";Ш1;Выбытие;31.08.2020;2");
			movements.add(child + 1 + ";Ш2;Зачисление;01.09.2020;3");
		}
		for (String surname : List.of("Яковлев", "Ежов", "Ёжиков")) {
			int child = 1000 + accounts.size() * 10;
			String at = surname.equals("Ежов") ? "Ш3" : "Ш1";
			String born = "%02d.07.2012".formatted(accounts.size());
			accounts.add(child + ";" + surname + ";Олег;Ильич;" + born + ";01.09.2019;" + at);
			accounts.add(child + 1 + ";" + surname + ";Олег;Ильич;" + born + ";01.11.2020;Ш2");
			movements.add(child + ";" + at + ";Зачисление;01.09.2019;1");
			movements.add(child + 1 + ";Ш2;Зачисление;01.11.2020;3");
		}
		new TestImports(this.imports)
			.with(Part.ORGANIZATIONS, "Код;Наименование;Тип;Код УО", "УО-01;Управление;УО;", "Ш1;Школа № 1;ООО;УО-01",
					"Ш2;Школа № 2;ООО;УО-01", "Ш3;Школа № 3;ООО;УО-01")
			.with(Part.STUDENTS, accounts.toArray(String[]::new))
			.with(Part.MOVEMENTS, movements.toArray(String[]::new))
			.run();
		this.report = new TestReports(this.reports).run("УО-01", LocalDate.of(2020, 9, 1), LocalDate.of(2021, 3, 31))
			.id();
	}

	@Test
	void theFileHoldsTheChosenChildrenAndPageAfterPageIsTheSame() {
		assertThat(file(LineFilter.ALL, Scope.EVERYTHING))
			.extracting(line -> line.account().fullName(), ReportLine::position)
			.contains(tuple("Ёжиков Олег Ильич", 1), tuple("Ёжиков Олег Ильич", 2))
			.hasSize(6);
		assertThat(file(AT_FIRST_SCHOOL, Scope.EVERYTHING)).extracting(line -> line.account().fullName())
			.containsExactlyInAnyOrder("Яковлев Олег Ильич", "Яковлев Олег Ильич", "Ёжиков Олег Ильич",
					"Ёжиков Олег Ильич");
		List<ReportLine> pages = new ArrayList<>();
		for (int group = 0; group < 3; group++) {
			pages.addAll(this.lines.page(this.report, LineFilter.ALL, group, 1, Scope.EVERYTHING));
		}
		assertThat(file(LineFilter.ALL, Scope.EVERYTHING)).isEqualTo(pages);
	}

	@Test
	void theFileOfSomeCasesHoldsTheirChildrenAlone() {
		ReportLine one = file(LineFilter.ALL, Scope.EVERYTHING).get(0);
		assertThat(file(LineFilter.of(List.of(Objects.requireNonNull(one.group().caseNumber()))), Scope.EVERYTHING))
			.hasSize(2)
			.allMatch(line -> line.account().fullName().equals(one.account().fullName()));
		assertThat(file(LineFilter.of(List.of()), Scope.EVERYTHING)).isEmpty();
	}

	/** The case is read as far as the reader may see it, from another column. */
	@Test
	void everyColumnThatIsKeptIsReadAgain() {
		Set<String> unread = new TreeSet<>(ReportLineColumns.ALL.names());
		this.jdbc.sql("""
				select *, null::bigint as shown_case, null::text as case_status, true as within
				from report_line where report_id = :report
				""")
			.param("report", this.report)
			.query((rs, row) -> ReportLineColumns.read(ticking(rs, unread)))
			.list();
		assertThat(unread).containsExactly("account_id", "case_number", "report_id");
	}

	@Test
	void childrenCountedTwiceAreSoughtAndPagedInTheDatabase() {
		BesideFilter thirdSchool = new BesideFilter(" ", "Ш3");
		assertThat(this.doubleCounts.count(this.report, BesideFilter.ALL, Scope.EVERYTHING)).isEqualTo(3);
		assertThat(this.doubleCounts.count(this.report, thirdSchool, Scope.EVERYTHING)).isEqualTo(2);
		assertThat(this.doubleCounts.page(this.report, thirdSchool, 1, 1, Scope.EVERYTHING)).singleElement()
			.extracting(ReportDoubleCount::account)
			.isEqualTo("30");
		assertThat(this.doubleCounts.page(this.report, new BesideFilter("ёлкин", null), 0, 10, Scope.EVERYTHING))
			.extracting(ReportDoubleCount::account)
			.containsExactly("10");
		List<String> accounts = new ArrayList<>();
		this.doubleCounts.forEach(this.report, thirdSchool, Scope.EVERYTHING, row -> accounts.add(row.account()));
		assertThat(accounts).containsExactly("20", "30");
	}

	@Test
	void childrenWhoseOldAccountLiesOutsideAreSoughtAndPagedInTheDatabase() {
		assertThat(this.outside.count(this.report, BesideFilter.ALL, Scope.EVERYTHING)).isEqualTo(2);
		assertThat(this.outside.count(this.report, new BesideFilter(null, "Ш1"), Scope.EVERYTHING)).isEqualTo(2);
		assertThat(this.outside.count(this.report, new BesideFilter(null, "Ш3"), Scope.EVERYTHING)).isZero();
		assertThat(this.outside.page(this.report, BesideFilter.ALL, 1, 1, Scope.EVERYTHING)).hasSize(1);
		List<String> names = new ArrayList<>();
		this.outside.forEach(this.report, new BesideFilter("140", null), Scope.EVERYTHING,
				row -> names.add(row.fullName()));
		assertThat(names).containsExactly("Лисин Пётр Ильич");
	}

	@Test
	void theLastCompletedReportStandsBehindManyThatFailed() {
		this.jdbc.sql("""
				insert into duplicate_report (authority_id, period_from, period_to, status, actor, started_at)
				select authority_id, period_from, period_to, 'FAILED', actor, now()
				from duplicate_report, generate_series(1, 60)
				""").update();
		assertThat(this.reports.lastOfPeriods(Scope.EVERYTHING, 5)).extracting(ReportRun::id)
			.containsExactly(this.report);
		Scope school = new Scope(this.organizations.findByCode("Ш1").orElseThrow().id());
		assertThat(this.reports.lastOfPeriods(school, 5)).isEmpty();
	}

	@Test
	void nothingOfItIsSeenFromElsewhere() {
		Scope school = new Scope(this.organizations.findByCode("Ш1").orElseThrow().id());
		assertThat(file(LineFilter.ALL, school)).isEmpty();
		assertThat(this.doubleCounts.count(this.report, BesideFilter.ALL, school)).isZero();
		assertThat(this.outside.page(this.report, BesideFilter.ALL, 0, 10, school)).isEmpty();
	}

	private List<ReportLine> file(LineFilter filter, Scope scope) {
		List<ReportLine> read = new ArrayList<>();
		this.lines.forEach(this.report, filter, scope, read::add);
		return read;
	}

	/** A row that takes out of the names those that are asked for. */
	private static ResultSet ticking(ResultSet row, Set<String> names) {
		return (ResultSet) Proxy.newProxyInstance(ResultSet.class.getClassLoader(), new Class<?>[] { ResultSet.class },
				(proxy, method, arguments) -> {
					names.remove(arguments[0]);
					return method.invoke(row, arguments);
				});
	}

}
