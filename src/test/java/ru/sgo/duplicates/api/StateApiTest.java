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

/** How the server is, for a program. */
class StateApiTest extends ApiTest {

	private static final String STATE = "/api/state";

	@Autowired
	private TestUsers users;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void theServerSaysHowItIs() {
		JsonNode state = admin().get(STATE).json();
		assertThat(state.at("/versions/postgresql").asString()).startsWith("18");
		assertThat(state.at("/versions/java").asString()).isEqualTo(Runtime.version().toString());
		assertThat(state.at("/versions/schema").asString()).matches("\\d+");
		assertThat(state.at("/data/free").asLong()).isPositive().isLessThanOrEqualTo(state.at("/data/total").asLong());
		assertThat(state.at("/database/bytes").asLong()).isPositive();
		assertThat(state.at("/database/disk").isMissingNode()).as("not the application's own server").isTrue();
		assertThat(state.at("/backup/condition").asString()).isEqualTo("not_set");
		assertThat(strings(state.path("concerns"), "")).contains("no_backup");
	}

	@Test
	void jobsAreNamedWithWhatTheyCameTo() {
		JsonNode done = importing(town(), Map.of());
		JsonNode bad = importing(parts("students", ""), Map.of());
		JsonNode made = report("УО-01", "2020-09-01", "2021-03-31");
		JsonNode jobs = admin().get(STATE).json().path("jobs");
		assertThat(jobs.path("running")).isEmpty();
		assertThat(strings(jobs.path("ended"), "status")).containsExactly("COMPLETED", "FAILED", "COMPLETED");
		assertThat(strings(jobs.path("ended"), "kind")).containsExactly("report", "import", "import");
		assertThat(jobs.at("/ended/0/id").asLong()).isEqualTo(made.path("id").asLong());
		assertThat(jobs.at("/ended/2/id").asLong()).isEqualTo(done.path("id").asLong());
		assertThat(jobs.at("/ended/2/seconds").asDouble()).isPositive().isLessThan(600);
		assertThat(strings(jobs.path("failed"), "id")).containsExactly(bad.path("id").asString());
		assertThat(jobs.path("failures").asInt()).isOne();
	}

	/** Half a year ago something may well have failed; nobody need see to it now. */
	@Test
	void aFailureOfLongAgoIsForgottenAndADeadJobIsNotAtWork() {
		this.jdbc.sql("""
				insert into import_run (status, mode, as_of, present_only, actor, started_at, finished_at)
				values ('FAILED', 'addition', now(), false, 'tester', now() - interval '31 days', now()),
				  ('INTERRUPTED', 'addition', now(), false, 'tester', now() - interval '29 days', now()),
				  ('RUNNING', 'addition', now(), false, 'tester', now(), null)
				""").update();
		JsonNode jobs = admin().get(STATE).json().path("jobs");
		assertThat(strings(jobs.path("failed"), "status")).containsExactly("INTERRUPTED");
		assertThat(jobs.path("failures").asInt()).isOne();
		assertThat(jobs.path("running")).isEmpty();
	}

	@Test
	void organizationsComeByTheirLastImportThoseWithoutOneFirst() {
		importing(town(), Map.of());
		long later = importing(
				parts("movements",
						"Номер записи;Код организации;Вид движения;Дата;Номер приказа\n100;Д1;Выбытие;31.08.2020;6"),
				Map.of())
			.path("id")
			.asLong();
		JsonNode list = admin().get(STATE).json().path("organizations");
		assertThat(strings(list.path("items"), "organization")).containsExactly("Ш2", "Ш1", "Д1");
		assertThat(list.at("/items/0/lastImport").isMissingNode()).isTrue();
		assertThat(list.at("/items/2/lastImport").asLong()).isEqualTo(later);
		assertThat(list.path("total").asInt()).isEqualTo(3);
		JsonNode found = admin().get(STATE + "?text=%D1%81%D0%B0%D0%B4").json().path("organizations");
		assertThat(strings(found.path("items"), "organization")).containsExactly("Д1");
		assertThat(admin().get(STATE + "?size=1&page=1").json().at("/organizations/items/0/organization").asString())
			.isEqualTo("Ш1");
		assertThat(admin().get(STATE + "?size=0").status()).isEqualTo(400);
	}

	@Test
	void anAdministratorSeesJobsAndOrganizationsOfTheOwnTown() {
		importing(town(), Map.of());
		importing(parts("organizations", "Код;Наименование;Тип;Код УО\nУО-02;Другое;УО;\nШ9;Школа № 9;ООО;УО-02"),
				Map.of());
		report("УО-01", "2020-09-01", "2021-03-31");
		JsonNode own = this.users.make(port(), "town", Role.ADMINISTRATOR, "УО-01").get(STATE).json();
		assertThat(strings(own.at("/organizations/items"), "organization")).containsExactlyInAnyOrder("Ш1", "Ш2", "Д1");
		assertThat(own.at("/organizations/items").valueStream().filter(one -> one.has("lastImport"))).isEmpty();
		assertThat(own.at("/organizations/items").valueStream().filter(one -> one.has("importedAt"))).hasSize(2);
		assertThat(strings(own.at("/jobs/ended"), "kind")).containsExactly("report");
		JsonNode foreign = this.users.make(port(), "other", Role.ADMINISTRATOR, "УО-02").get(STATE).json();
		assertThat(strings(foreign.at("/organizations/items"), "organization")).containsExactly("Ш9");
		assertThat(foreign.at("/jobs/ended")).isEmpty();
	}

	/** Of many authorities one should not see how large all of them are, or a path. */
	@Test
	void theServerIsShownToNoAdministratorOfOneAuthority() {
		importing(town(), Map.of());
		JsonNode own = this.users.make(port(), "town", Role.ADMINISTRATOR, "УО-01").get(STATE).json();
		assertThat(own.propertyNames()).containsExactlyInAnyOrder("jobs", "organizations");
		JsonNode whole = this.users.make(port(), "second", Role.ADMINISTRATOR, null).get(STATE).json();
		assertThat(whole.propertyNames()).contains("concerns", "versions", "data", "database", "backup");
	}

	@Test
	void nobodyElseIsAnswered() {
		importing(town(), Map.of());
		assertThat(TestClient.anonymous(port()).get(STATE).status()).isEqualTo(401);
		assertThat(this.users.make(port(), "officer", Role.OFFICER, "УО-01").get(STATE).status()).isEqualTo(404);
		assertThat(this.users.make(port(), "school", Role.ORGANIZATION, "Ш1").get(STATE).status()).isEqualTo(404);
	}

	private static List<String> strings(JsonNode items, String field) {
		return items.valueStream().map(one -> (field.isEmpty() ? one : one.path(field)).asString()).toList();
	}

	/** Of the second school nothing is told. */
	private static Map<String, byte[]> town() {
		return parts("organizations",
				"Код;Наименование;Тип;Код УО\nУО-01;Управление;УО;\nШ1;Школа № 1;ООО;УО-01\nШ2;Школа № 2;ООО;УО-01\n"
						+ "Д1;Детский сад № 1;ДОО;УО-01",
				"students",
				"Номер записи;Фамилия;Имя;Отчество;Дата рождения;Код организации\n"
						+ "100;Лисицын;Егор;Петрович;05.03.2013;Д1\n200;Ёлкин;Пётр;;01.02.2012;Ш1",
				"movements", "Номер записи;Код организации;Вид движения;Дата;Номер приказа\n"
						+ "100;Д1;Зачисление;01.09.2018;5\n200;Ш1;Зачисление;01.09.2019;7");
	}

}
