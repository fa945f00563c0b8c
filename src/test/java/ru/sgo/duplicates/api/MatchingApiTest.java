package ru.sgo.duplicates.api;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import ru.sgo.duplicates.TestClient;
import ru.sgo.duplicates.access.Role;
import ru.sgo.duplicates.access.TestUsers;

import static org.assertj.core.api.Assertions.assertThat;

/** By which numbers accounts are compared, for programs: now and in a report. */
class MatchingApiTest extends ApiTest {

	private static final String IN_FORCE = "/api/matching";

	@Autowired
	private TestUsers users;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void beforeTheFirstReportThereAreParametersAndNoStatistics() {
		JsonNode told = admin().get(IN_FORCE).json();
		assertThat(told.has("statistics") && told.path("statistics").isNull()).isTrue();
		assertThat(told.at("/settings/probable").asDouble(-1)).isZero();
		assertThat(told.at("/settings/bounds/blockAtMost").asInt()).isEqualTo(120);
		assertThat(told.at("/settings/telling").asInt()).isEqualTo(1000);
		assertThat(told.at("/settings/levels")).extracting(level -> level.path("level").asString())
			.contains("equal", "same_sound", "day_and_month_swapped")
			.doesNotContain("missing", "none");
	}

	@Test
	void aReportKeepsThoseItRanWith() {
		String report = reportOfTheSmallTown();
		JsonNode kept = admin().get(report + "/matching").json();
		assertThat(kept).isEqualTo(admin().get(IN_FORCE).json());
		assertThat(kept.at("/statistics/fields")).extracting(field -> field.path("field").asString())
			.containsExactly("surname", "given_name", "patronymic", "birth_date");
		assertThat(kept.at("/statistics/fields/0/different").asInt()).isPositive();
		assertThat(kept.at("/statistics/fields/1/frequent/0/accounts").asInt()).isGreaterThanOrEqualTo(10);
		assertThat(kept.at("/statistics/takenAt").asString()).endsWith("Z");
		this.jdbc.sql("update duplicate_report set settings = jsonb_set(settings, '{probable}', '7.5')").update();
		assertThat(admin().get(report + "/matching").json().at("/settings/probable").asDouble()).isEqualTo(7.5);
		assertThat(admin().get(IN_FORCE).json().at("/settings/probable").asDouble(-1)).isZero();
		this.jdbc.sql("update duplicate_report set settings = null").update();
		assertThat(admin().get(report + "/matching").text()).isEqualTo("{\"settings\":null,\"statistics\":null}");
	}

	@Test
	void howOftenPeopleSlipIsLearntWithTheStatisticsAndKeptWithThem() {
		double expected = oneDigit();
		reportOfTheSmallTown();
		double learnt = oneDigit();
		long number = statisticsNumber();
		assertThat(learnt).isPositive().isNotEqualTo(expected);
		report("УО-01", "2020-09-01", "2021-03-31");
		assertThat(oneDigit()).isEqualTo(learnt);
		assertThat(statisticsNumber()).isEqualTo(number);
		// A snapshot of a version that has learnt nothing does not stay in force.
		this.jdbc.sql("delete from registry_statistics_slip").update();
		assertThat(oneDigit()).isEqualTo(expected);
		report("УО-01", "2020-09-01", "2021-03-31");
		assertThat(oneDigit()).isEqualTo(learnt);
		assertThat(statisticsNumber()).isEqualTo(number + 1);
	}

	private double oneDigit() {
		for (JsonNode level : admin().get(IN_FORCE).json().at("/settings/levels")) {
			if (level.path("level").asString().equals("one_digit")) {
				return level.path("share").asDouble();
			}
		}
		throw new AssertionError("one_digit is not told");
	}

	private long statisticsNumber() {
		return admin().get(IN_FORCE).json().at("/statistics/number").asLong();
	}

	@Test
	void settingsOfAnEarlierVersionAreRead() {
		String report = reportOfTheSmallTown();
		this.jdbc.sql("update duplicate_report set settings = settings #- '{bounds,imaginedComparisons}'").update();
		assertThat(admin().get(report + "/matching").json().at("/settings/bounds/blockAtMost").asInt()).isEqualTo(120);
	}

	@Test
	void daysAreWrittenAsInEveryOtherAnswer() {
		StringBuilder born = new StringBuilder("Номер записи;Фамилия;Имя;Дата рождения;Код организации");
		for (int number = 1; number <= 12; number++) {
			born.append("\n%d;Лисицын;Егор;05.03.2013;Ш1".formatted(number));
		}
		importing(parts("organizations", "Код;Наименование;Тип;Код УО\nУО-01;Управление;УО;\nШ1;Школа;ООО;УО-01",
				"students", born.toString()), Map.of());
		report("УО-01", "2020-09-01", "2021-03-31");
		assertThat(admin().get(IN_FORCE).json().at("/statistics/fields"))
			.filteredOn(field -> field.path("field").asString().equals("birth_date"))
			.extracting(field -> field.path("frequent").toString())
			.containsExactly("[{\"value\":\"2013-03-05\",\"accounts\":12}]");
	}

	@Test
	void isThereForThoseWhoReadThePage() {
		String report = reportOfTheSmallTown() + "/matching";
		TestClient officer = this.users.make(port(), "officer", Role.OFFICER, "УО-01");
		assertThat(officer.get(IN_FORCE).text()).isEqualTo(officer.get(report).text())
			.isEqualTo(admin().get(report).text());
		this.jdbc.sql("insert into organization (code, name, kind) values ('УО-99', 'Чужое управление', 'AUTHORITY')")
			.update();
		this.jdbc.sql("select refresh_organization_reach()").query(rs -> {
		});
		TestClient stranger = this.users.make(port(), "stranger", Role.OFFICER, "УО-99");
		assertThat(stranger.get(IN_FORCE).status()).isEqualTo(200);
		assertThat(stranger.get(report).status()).isEqualTo(404);
		TestClient school = this.users.make(port(), "school", Role.ORGANIZATION, "УО-01-Ш001");
		TestClient auditor = this.users.make(port(), "auditor", Role.AUDITOR, "УО-01");
		for (TestClient other : List.of(school, auditor)) {
			assertThat(other.get(IN_FORCE).status()).isEqualTo(404);
			assertThat(other.get(report).status()).isEqualTo(404);
		}
		assertThat(admin().get("/api/reports/999999/matching").status()).isEqualTo(404);
		assertThat(admin().get("/api/reports/%27/matching").status()).isEqualTo(400);
		assertThat(TestClient.anonymous(port()).get(IN_FORCE).status()).isEqualTo(401);
	}

	private String reportOfTheSmallTown() {
		importing(townSmall(), Map.of());
		return "/api/reports/" + report("УО-01", "2020-09-01", "2021-03-31").path("id").asLong();
	}

}
