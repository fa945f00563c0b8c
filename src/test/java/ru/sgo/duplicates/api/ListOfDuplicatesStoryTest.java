package ru.sgo.duplicates.api;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import ru.sgo.duplicates.TestClient;
import ru.sgo.duplicates.access.Role;
import ru.sgo.duplicates.access.TestUsers;

import static org.assertj.core.api.Assertions.assertThat;

/** АИС СГО shows duplicates itself, and one day shows them no more. */
class ListOfDuplicatesStoryTest extends ApiTest {

	private static final String PERIOD = "Дубли за период с 01.09.2020 по 31.03.2021";

	private static final String HEADER = "Номер записи;ФИО;Дата рождения;Организация;Дата зачисления";

	private static final List<String> EGOR = List.of("100;Лисицын Егор Петрович;05.03.2013;Детский сад № 1;01.09.2016",
			"200;Лисицын Егор Петрович;05.03.2013;Школа № 1;01.09.2020");

	private static final List<String> VERA = List.of("300;Белова Вера Ильинична;03.04.2014;Детский сад № 1;01.09.2017",
			"400;Белова Вера Ильинична;03.04.2014;Школа № 1;01.09.2020");

	private static final String VERA_ONCE_MORE = "500;Белова Вера Ильинична;03.04.2014;Школа № 1;02.09.2020";

	@Autowired
	private TestUsers users;

	@BeforeEach
	void organizations() {
		importing(parts("organizations", """
				Код;Наименование;Тип;Код УО
				УО-01;Управление образования;УО;
				Д1;Детский сад № 1;ДОО;УО-01
				Ш1;Школа № 1;ООО;УО-01"""), Map.of());
	}

	@Test
	void whatTheNextListNoLongerShowsIsPreliminaryUntilTheOrganizationHasSaidWhichAccountStayed() {
		shown("2021-02-01", PERIOD, together(EGOR, VERA));
		report("УО-01", "2020-09-01", "2021-03-31");
		long egor = caseOf("100");
		long vera = caseOf("300");
		assertThat(state(egor)).isEqualTo("shown");
		assertThat(one(egor).path("preliminary").asBoolean()).isFalse();

		shown("2021-03-01", PERIOD, VERA);
		assertThat(state(egor)).isEqualTo("gone");
		assertThat(one(egor).path("atSource").path("asOf").asString()).isEqualTo("2021-03-01");
		assertThat(one(egor).path("preliminary").asBoolean()).isTrue();
		assertThat(state(vera)).isEqualTo("shown");
		report("УО-01", "2020-09-01", "2021-03-31");
		assertThat(one(egor).path("status").asString()).as("absence alone proves nothing").isEqualTo("FOUND");
		assertThat(admin().get("/api/students/100").json().path("deleted").asBoolean()).isFalse();

		assertThat(admin().post("/api/cases/" + egor + "/decision", "{\"verdict\":\"confirm\"}").status())
			.isEqualTo(200);
		carryOutAll();
		report("УО-01", "2020-09-01", "2021-03-31");
		assertThat(one(egor).path("status").asString()).isEqualTo("CONFIRMED");
		assertThat(one(vera).path("status").asString()).isEqualTo("FOUND");
	}

	@Test
	void anExportShowsWhichAccountStayed() {
		shown("2021-02-01", PERIOD, EGOR);
		report("УО-01", "2020-09-01", "2021-03-31");
		long egor = caseOf("100");
		shown("2021-03-01", PERIOD, List.of());
		assertThat(state(egor)).as("the list is empty now").isEqualTo("gone");
		importing(parts("students", """
				Номер записи;Фамилия;Имя;Отчество;Дата рождения
				100;Лисицын;Егор;Петрович;05.03.2013""", "movements", """
				Номер записи;Код организации;Вид движения;Дата
				100;Д1;Зачисление;01.09.2016
				100;Д1;Выбытие;31.08.2020
				100;Ш1;Зачисление;01.09.2020"""), Map.of("mode", "complete"));
		report("УО-01", "2020-09-01", "2021-03-31");
		assertThat(one(egor).path("status").asString()).isEqualTo("CONFIRMED");
	}

	@Test
	void laterListsOfAllChildrenShowWhichAccountStayed() {
		shown("2021-02-01", PERIOD, together(EGOR, VERA));
		report("УО-01", "2020-09-01", "2021-03-31");
		long egor = caseOf("100");
		shown("2021-03-01", PERIOD, VERA);
		Map<String, byte[]> lists = parts("lists/Детский сад № 1.csv", HEADER + "\n" + VERA.get(0),
				"lists/Школа № 1.csv",
				HEADER + "\n" + VERA.get(1) + "\n100;Лисицын Егор Петрович;05.03.2013;Школа № 1;01.09.2020");
		importing(lists, Map.of("asOf", "2021-02-20", "mode", "complete"));
		assertThat(admin().get("/api/students/200").json().path("deleted").asBoolean()).as("older than what is gone")
			.isFalse();
		importing(lists, Map.of("asOf", "2021-03-05", "mode", "complete"));
		assertThat(admin().get("/api/students/200").json().path("deleted").asBoolean()).isTrue();
		assertThat(admin().get("/api/students/400").json().path("deleted").asBoolean()).isFalse();
		report("УО-01", "2020-09-01", "2021-03-31");
		assertThat(one(egor).path("status").asString()).as(one(egor).toString()).isEqualTo("CONFIRMED");
	}

	@Test
	void oneOfThreeIsAskedAboutAndNotConfirmedWithTheClearOnes() {
		shown("2021-02-01", PERIOD, together(EGOR, together(VERA, List.of(VERA_ONCE_MORE))));
		JsonNode run = report("УО-01", "2020-09-01", "2021-03-31");
		long vera = caseOf("300");
		assertThat(one(vera).path("accounts")).hasSize(3);
		shown("2021-03-01", PERIOD, together(EGOR, VERA));
		assertThat(state(vera)).isEqualTo("partly");
		assertThat(one(vera).path("atSource").path("shown").asInt()).isEqualTo(2);
		assertThat(one(vera).path("preliminary").asBoolean()).isFalse();
		admin().post("/api/cases/confirm", "{\"report\":%s}".formatted(run.path("id").asString()));
		assertThat(one(vera).path("status").asString()).isEqualTo("FOUND");
	}

	@Test
	void aListOfAnotherPeriodProvesNothing() {
		shown("2021-02-01", PERIOD, EGOR);
		report("УО-01", "2020-09-01", "2021-03-31");
		long egor = caseOf("100");
		shown("2021-03-01", "Дубли за период с 01.02.2021 по 31.03.2021", VERA);
		assertThat(state(egor)).isEqualTo("shown");
		assertThat(one(egor).path("atSource").path("asOf").asString()).isEqualTo("2021-02-01");
		shown("2021-03-02", PERIOD, VERA);
		assertThat(state(egor)).isEqualTo("gone");
		shown("2021-03-03", PERIOD, together(VERA, EGOR));
		assertThat(state(egor)).as("it is there again").isEqualTo("shown");
	}

	@Test
	void aSchoolCannotSayWhatTheSourceShows() {
		TestClient.Answer refused = send(this.users.make(port(), "school", Role.ORGANIZATION, "Ш1"), list(PERIOD, EGOR),
				Map.of("listKind", "duplicates"));
		assertThat(refused.status()).as(refused.text()).isEqualTo(403);
		assertThat(refused.json().path("field").asString()).isEqualTo("listKind");
		assertThat(refused.text()).contains("загружает УО");
		assertThat(send(this.users.make(port(), "officer", Role.OFFICER, "УО-01"), list(PERIOD, EGOR),
				Map.of("listKind", "duplicates"))
			.status()).isEqualTo(202);
	}

	@Test
	void theListOfANeighbourSaysNothingOfTheCaseAndThatOfTheRegionDoes() {
		importing(parts("organizations", """
				Код;Наименование;Тип;Код УО
				РЕГ;Министерство;УО;
				УО-01;Управление образования;УО;РЕГ
				УО-02;Управление образования района;УО;РЕГ"""), Map.of());
		shown("2021-02-01", PERIOD, EGOR, "УО-01");
		report("УО-01", "2020-09-01", "2021-03-31");
		long egor = caseOf("100");
		shown("2021-03-01", PERIOD, EGOR, "УО-02");
		shown("2021-03-02", PERIOD, List.of(), "УО-02");
		assertThat(state(egor)).isEqualTo("shown");
		assertThat(one(egor).path("atSource").path("asOf").asString()).isEqualTo("2021-02-01");
		shown("2021-03-03", PERIOD, EGOR, "РЕГ");
		shown("2021-03-04", PERIOD, List.of(), "РЕГ");
		assertThat(state(egor)).isEqualTo("gone");
	}

	private void shown(String day, String title, List<String> rows) {
		shown(title, rows, Map.of("listKind", "duplicates", "asOf", day));
	}

	private void shown(String day, String title, List<String> rows, String authority) {
		shown(title, rows, Map.of("listKind", "duplicates", "asOf", day, "authority", authority));
	}

	private void shown(String title, List<String> rows, Map<String, String> fields) {
		JsonNode run = importing(list(title, rows), fields);
		assertThat(run.path("status").asString()).as(run.toString()).isEqualTo("COMPLETED");
	}

	private static Map<String, byte[]> list(String title, List<String> rows) {
		String lines = String.join("\n", Stream.concat(Stream.of(title, HEADER), rows.stream()).toList()) + "\n";
		return Map.of("lists/дубли.csv", lines.getBytes(StandardCharsets.UTF_8));
	}

	private static List<String> together(List<String> some, List<String> others) {
		return Stream.concat(some.stream(), others.stream()).toList();
	}

	private long caseOf(String account) {
		return StreamSupport.stream(admin().get("/api/cases?size=50").json().path("items").spliterator(), false)
			.filter(one -> one.path("accounts").toString().contains("\"" + account + "\""))
			.findFirst()
			.orElseThrow()
			.path("number")
			.asLong();
	}

	private JsonNode one(long number) {
		return admin().get("/api/cases/" + number).json();
	}

	private String state(long number) {
		return one(number).path("atSource").path("state").asString();
	}

	private void carryOutAll() {
		for (int round = 0; round < 5; round++) {
			admin().get("/api/tasks?status=OPEN").json().path("items").forEach(task -> {
				String answer = task.path("date").isNull() ? "{}"
						: "{\"date\":\"" + task.path("date").asString() + "\"}";
				assertThat(admin().post("/api/tasks/" + task.path("id").asLong() + "/carry-out", answer).status())
					.isEqualTo(200);
			});
		}
	}

}
