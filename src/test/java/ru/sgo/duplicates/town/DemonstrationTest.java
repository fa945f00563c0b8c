package ru.sgo.duplicates.town;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

import ru.sgo.duplicates.ApplicationTest;
import ru.sgo.duplicates.TestClient;
import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.report.BesideFilter;
import ru.sgo.duplicates.report.OutsideLines;
import ru.sgo.duplicates.report.ReportOutside;
import ru.sgo.duplicates.report.ReportRun;
import ru.sgo.duplicates.report.Reports;
import ru.sgo.duplicates.resolution.Appearance;
import ru.sgo.duplicates.resolution.Cases;

import static org.assertj.core.api.Assertions.assertThat;

/** The town as its visitors find it. */
@ApplicationTest
@ActiveProfiles("demo")
class DemonstrationTest {

	@LocalServerPort
	private int port;

	@Autowired
	private Reports reports;

	@Autowired
	private OutsideLines outside;

	@Autowired
	private Cases cases;

	@Test
	void everyChildWhoseOriginalLeftBeforeThePeriodHasACase() {
		ReportRun run = this.reports.lastCompleted(Scope.EVERYTHING).orElseThrow();
		List<ReportOutside> pairs = this.outside.page(run.id(), BesideFilter.ALL, 0, 1000, Scope.EVERYTHING);
		assertThat(pairs).hasSize(run.outside())
			.hasSizeGreaterThan(50)
			.allSatisfy(pair -> assertThat(pair.caseNumber()).as(pair.toString()).isNotNull());
		assertThat(this.cases.count(Appearance.UNFINISHED, Scope.EVERYTHING)).isEqualTo(run.cases().unfinished());
	}

	@ParameterizedTest
	@CsvSource({ "school, zarechny-school, -Ш", "sad, zarechny-sad, -Д" })
	void whoeverLooksInForAnOrganizationFindsSomethingToDo(String login, String password, String kind) {
		TestClient visitor = TestClient.as(this.port, login, password);
		assertThat(visitor.get("/api/tasks?status=OPEN").json().path("items")).isNotEmpty()
			.allSatisfy(task -> assertThat(task.path("organization").asString()).contains(kind));
	}

}
