package ru.sgo.duplicates.town;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

import ru.sgo.duplicates.ApplicationTest;
import ru.sgo.duplicates.TestClient;
import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.report.BesideFilter;
import ru.sgo.duplicates.report.OutsideLines;
import ru.sgo.duplicates.report.ReportOutside;
import ru.sgo.duplicates.report.ReportRun;
import ru.sgo.duplicates.report.Reports;
import ru.sgo.duplicates.report.TestReports;
import ru.sgo.duplicates.resolution.CaseAppearance;
import ru.sgo.duplicates.resolution.Cases;

import static org.assertj.core.api.Assertions.assertThat;

/** The town as its visitors find it. */
@ApplicationTest
@ActiveProfiles("demo")
@Import(DemonstrationTest.WhenReady.class)
class DemonstrationTest {

	@LocalServerPort
	private int port;

	@Autowired
	private Reports reports;

	@Autowired
	private OutsideLines outside;

	@Autowired
	private Cases cases;

	/** Whose sign-in is let in then, see {@code FirstStartTest}. */
	@Test
	void nobodyIsLetInBeforeTheTownAndItsUsersAreThere(@Autowired WhenReady there) {
		assertThat(there.found).containsExactly(true);
	}

	@Test
	void everyChildWhoseOriginalLeftBeforeThePeriodHasACase() {
		ReportRun first = this.reports.lastOfPeriods(Scope.EVERYTHING, 1).get(0);
		assertThat(outside(first)).hasSizeGreaterThan(30).allSatisfy(DemonstrationTest::hasACase);
		ReportRun halfDone = new TestReports(this.reports).run("УО-01", first.period().from(), first.period().to());
		assertThat(outside(halfDone)).hasSizeGreaterThan(first.outside()).allSatisfy(DemonstrationTest::hasACase);
		assertThat(first.cases().listed()).isEqualTo(first.listed());
		assertThat(halfDone.groups().counted()).isLessThan(first.groups().counted());
		assertThat(halfDone.cases().open())
			.isEqualTo(first.cases().open() - halfDone.cases().confirmed() + halfDone.cases().opened());
		assertThat(this.cases.count(
				new Cases.Filter(null, true, null, null, null, CaseAppearance.UNFINISHED, null, null, null, null),
				Scope.EVERYTHING))
			.isEqualTo(halfDone.cases().unfinished());
	}

	/** What there is when sign-ins are let in. */
	@TestComponent
	static class WhenReady {

		private final List<Boolean> found = new ArrayList<>();

		private final JdbcClient jdbc;

		WhenReady(JdbcClient jdbc) {
			this.jdbc = jdbc;
		}

		@EventListener
		void changed(AvailabilityChangeEvent<ReadinessState> event) {
			if (event.getState() == ReadinessState.ACCEPTING_TRAFFIC) {
				this.found.add(this.jdbc.sql("""
						select exists (select from duplicate_case where status = 'CONFIRMED')
						  and exists (select from app_user where login = 'school')
						""").query(Boolean.class).single());
			}
		}

	}

	private List<ReportOutside> outside(ReportRun run) {
		return this.outside.page(run.id(), BesideFilter.ALL, 0, 1000, Scope.EVERYTHING);
	}

	private static void hasACase(ReportOutside pair) {
		assertThat(pair.caseNumber()).as(pair.toString()).isNotNull();
	}

	@ParameterizedTest
	@CsvSource({ "school, zarechny-school, -Ш", "sad, zarechny-sad, -Д" })
	void whoeverLooksInForAnOrganizationFindsSomethingToDo(String login, String password, String kind) {
		TestClient visitor = TestClient.as(this.port, login, password);
		assertThat(visitor.get("/api/tasks?status=OPEN").json().path("items")).isNotEmpty()
			.allSatisfy(task -> assertThat(task.path("organization").asString()).contains(kind));
	}

}
