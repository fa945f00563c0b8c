package ru.sgo.duplicates.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import ru.sgo.duplicates.OddCases;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The kept account ends with the whole history of the child, at the application's door.
 */
class PastStaysApiTest extends ApiTest {

	private static final String AUTHORITY = "УО-09";

	@ParameterizedTest(name = "{0}")
	@CsvSource({ "p-left,50031,Д1 2017-09-01 2020-08-31 Ш1 2020-09-01 2020-11-15",
			"p-moved-aw,50011,Д1 2017-09-01 2020-09-02 Ш1 2020-09-03 2020-11-15 Ш2 2020-11-16 -",
			"p-moved-same,50021,Д1 2017-09-01 2020-08-31 Ш1 2020-09-01 2020-11-15 Ш2 2020-11-16 -",
			"p-return,50111,Д1 2017-09-01 2020-09-30 Д2 2020-10-01 2020-11-30 Д1 2020-12-01 -",
			"p-two-seq,50091,Д1 2017-09-01 2020-08-31 Ш1 2020-09-01 2020-11-01 Ш2 2020-11-02 -" })
	void isConfirmedWithEveryDayThatTheLaterAccountsTell(String child, String kept, String stays) {
		imported(child);
		long number = found();
		decide(number, "{\"verdict\":\"confirm\"}", 200);
		carryOutEverything(number);
		run();
		assertThat(status(number)).isEqualTo("CONFIRMED");
		assertThat(stays(kept)).isEqualTo(stays);
	}

	@Test
	void threeOpenAccountsAreNotConfirmedButSettledByWhereTheChildAttends() {
		imported("p-three-open");
		long number = found();
		decide(number, "{\"verdict\":\"confirm\"}", 409);
		decide(number, "{\"verdict\":\"keep\",\"account\":\"50101\",\"reason\":\"личное дело\"}", 400);
		decide(number,
				"{\"verdict\":\"keep\",\"account\":\"50101\",\"reason\":\"личное дело\",\"attends\":\"УО-09-Ш2\"}",
				200);
		carryOutEverything(number);
		run();
		assertThat(status(number)).isEqualTo("CONFIRMED");
		assertThat(stays("50101")).isEqualTo("Д1 2017-09-01 2020-08-31 Ш1 2020-09-01 2020-11-01 Ш2 2020-11-02 -");
	}

	@Test
	void theStepTellsBothEndsAndTheReplayBringsTheOrdersOfTheLaterAccountOnce() {
		imported("p-moved-same");
		long number = found();
		decide(number, "{\"verdict\":\"confirm\"}", 200);
		List<JsonNode> tasks = tasks(number);
		JsonNode past = tasks.get(1);
		assertThat(past.path("act").asString()).isEqualTo("enrol");
		assertThat(past.path("organization").asString()).isEqualTo("УО-09-Ш1");
		assertThat(past.path("stays")).hasSize(1);
		assertThat(past.path("stays").get(0).toString()).isEqualTo("{\"from\":\"2020-09-01\",\"to\":\"2020-11-15\"}");
		assertThat(tasks.get(2).path("stays").get(0).toString()).isEqualTo("{\"from\":\"2020-11-16\"}");
		assertThat(tasks.get(0).path("stays").isNull()).isTrue();
		carryOutEverything(number);
		assertThat(admin().post("/api/tasks/" + past.path("id").asLong() + "/carry-out").status()).isEqualTo(409);
		List<String> movements = new ArrayList<>();
		admin().get("/api/students/50021")
			.json()
			.path("movements")
			.forEach(one -> movements.add(one.path("organization").asString() + " " + one.path("kind").asString() + " "
					+ one.path("date").asString() + " " + one.path("orderNumber").asString()));
		assertThat(movements).filteredOn(one -> one.startsWith("УО-09-Ш"))
			.containsExactlyInAnyOrder("УО-09-Ш1 enrolment 2020-09-01 5002-З", "УО-09-Ш1 withdrawal 2020-11-15 5002-В",
					"УО-09-Ш2 enrolment 2020-11-16 5002-З");
	}

	@Test
	void aStepThatTheSourceHasDoneIsSatisfiedAllTheSame() {
		imported("p-left");
		long number = found();
		decide(number, "{\"verdict\":\"confirm\"}", 200);
		arrive("50031;УО-09-Д1;Выбытие;31.08.2020;9", "50031;УО-09-Ш1;Зачисление;01.09.2020;5003-З");
		assertThat(tasks(number)).extracting(task -> task.path("status").asString())
			.containsExactly("DONE", "OPEN", "WAITING");
		arrive("50031;УО-09-Ш1;Выбытие;15.11.2020;5003-В");
		assertThat(tasks(number)).extracting(task -> task.path("status").asString())
			.containsExactly("DONE", "DONE", "OPEN");
	}

	@Test
	void aDayThatIsLostOrCountedTwiceKeepsTheStepOpen() {
		imported("p-moved-same");
		long number = found();
		decide(number, "{\"verdict\":\"confirm\"}", 200);
		admin().post("/api/tasks/" + tasks(number).get(0).path("id").asLong() + "/carry-out");
		arrive("50021;УО-09-Ш1;Зачисление;02.09.2020;5002-З", "50021;УО-09-Ш1;Выбытие;15.11.2020;5002-В");
		assertThat(tasks(number).get(1).path("status").asString()).isEqualTo("OPEN");
		arrive("50021;УО-09-Ш1;Зачисление;01.09.2020;5002-З", "50021;УО-09-Ш2;Зачисление;16.11.2020;5002-З");
		assertThat(tasks(number).get(1).path("status").asString()).isEqualTo("DONE");
	}

	@Test
	void theWholeWayMayBeSaidAndWhatIsLeftOutIsNamed() {
		imported("p-moved-aw");
		long number = found();
		decide(number, """
				{"verdict":"keep","account":"50011","reason":"не посещал","line":[
				{"organization":"УО-09-Д1","from":"2017-09-01","to":"2020-09-02"},
				{"organization":"УО-09-Ш2","from":"2020-11-16"}]}""", 200);
		carryOutEverything(number);
		run();
		assertThat(status(number)).isEqualTo("CONFIRMED");
		assertThat(stays("50011")).isEqualTo("Д1 2017-09-01 2020-09-02 Ш2 2020-11-16 -");
		List<String> events = new ArrayList<>();
		admin().get("/api/cases/" + number)
			.json()
			.path("history")
			.forEach(event -> events.add(event.path("kind").asString() + " " + event.path("arguments")));
		assertThat(events).endsWith("confirmed []", "not-restored [\"СОШ № 1\",\"03.09.2020\",\"15.11.2020\"]");
	}

	private void arrive(String... movements) {
		importing(parts("movements",
				"Номер записи;Код организации;Вид движения;Дата;Номер приказа\n" + String.join("\n", movements)),
				Map.of());
	}

	private void run() {
		report(AUTHORITY, "2020-09-01", "2021-03-31");
	}

	private long found() {
		run();
		JsonNode cases = admin().get("/api/cases?status=FOUND").json().path("items");
		assertThat(cases).hasSize(1);
		return cases.get(0).path("number").asLong();
	}

	private void decide(long number, String decision, int status) {
		var answer = admin().post("/api/cases/" + number + "/decision", decision);
		assertThat(answer.status()).as(answer.text()).isEqualTo(status);
	}

	private List<JsonNode> tasks(long number) {
		List<JsonNode> tasks = new ArrayList<>();
		admin().get("/api/cases/" + number).json().path("tasks").forEach(tasks::add);
		return tasks;
	}

	private void carryOutEverything(long number) {
		for (JsonNode task : tasks(number)) {
			var answer = admin().post("/api/tasks/" + task.path("id").asLong() + "/carry-out");
			assertThat(answer.status()).as("%s%n%s", task, answer.text()).isEqualTo(200);
		}
	}

	private String status(long number) {
		return admin().get("/api/cases/" + number).json().path("status").asString();
	}

	/** Each stay with its ends, the authority's own code left out. */
	private String stays(String account) {
		List<String> stays = new ArrayList<>();
		admin().get("/api/students/" + account)
			.json()
			.path("stays")
			.forEach(stay -> stays.add(stay.path("organization").asString().substring(AUTHORITY.length() + 1) + " "
					+ stay.path("begins").asString() + " "
					+ (stay.path("ends").isNull() || stay.path("ends").isMissingNode() ? "-"
							: stay.path("ends").asString())));
		return String.join(" ", stays);
	}

	private void imported(String child) {
		importing(OddCases.organizations(), Map.of());
		importing(OddCases.of("plan-loses-stays-" + child), Map.of());
	}

}
