package ru.sgo.duplicates.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import ru.sgo.duplicates.TestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The whole story over the API: import, report, decide, carry out, prove. */
class StoryTest extends ApiTest {

	private static final String STUDENTS = """
			Номер записи;Фамилия;Имя;Отчество;Дата рождения;СНИЛС;Дата создания записи;Способ ввода;Код организации
			""";

	private static final String OLD = "100;Лисицын;Егор;Петрович;05.03.2013;112-233-445 95;01.09.2016;По заявлению;Д1\n";

	private static final String NEW = "200;Лисицын;Егор;Петрович;05.03.2013;112-233-445 95;02.09.2020;Быстрый ввод;Ш1\n";

	private static final String ORGANIZATIONS = """
			Код;Наименование;Тип;Код УО
			УО-01;Управление образования;УО;
			Д1;Детский сад № 1;ДОО;УО-01
			Ш1;Школа № 1;ООО;УО-01""";

	private static final String MOVEMENTS = """
			Номер записи;Код организации;Вид движения;Дата;Номер приказа
			100;Д1;Зачисление;01.09.2016;5
			""";

	@Test
	void aTownIsCleanedAndTheNextRunProvesIt() {
		importing(townSmall(), Map.of());
		JsonNode first = report();
		int groups = first.path("groups").path("identical").asInt() + first.path("groups").path("probable").asInt();
		// One account counts twice, and whose original left before the period has a case,
		// too.
		int duplicates = groups + 1 + first.path("outside").asInt();
		assertThat(first.path("outside").asInt()).isPositive();
		assertThat(first.path("cases").path("opened").asInt()).isEqualTo(duplicates);
		JsonNode bulk = admin().post("/api/cases/confirm", "{\"report\":" + first.path("id").asLong() + "}").json();
		assertThat(bulk.path("confirmed").asInt()).isPositive();
		assertThat(bulk.path("left").asInt()).isEqualTo(duplicates - bulk.path("confirmed").asInt());
		List<Long> looked = confirmTheRest();
		assertThat(looked).hasSize(bulk.path("left").asInt());
		carryOutEverything();
		JsonNode second = report();
		Map<String, List<NamedCsvRecord>> left = csv("/api/reports/" + second.path("id").asLong() + "/lines.csv")
			.stream()
			.filter(row -> !row.getField("tier").equals("check"))
			.collect(Collectors.groupingBy(row -> row.getField("group")));
		assertThat(left).isEmpty();
		assertThat(second.path("cases").path("confirmed").asInt()).isEqualTo(duplicates);
		assertThat(second.path("outside").asInt()).isZero();
		assertThat(second.path("cases").path("open").asInt()).isZero();
		assertThat(second.path("doubleCounts").asInt()).isZero();
		assertThat(second.path("accounts").asInt()).isLessThan(first.path("accounts").asInt());
	}

	@Test
	void theFixArrivesByACompleteImport() {
		kindergartenThatForgotToWithdraw();
		long number = decide();
		complete(OLD, "100;Д1;Выбытие;31.08.2020;9\n100;Ш1;Зачисление;01.09.2020;77\n");
		JsonNode one = theCase(number);
		assertThat(one.path("status").asString()).isEqualTo("AWAITING_CHECK");
		assertThat(report().path("cases").path("confirmed").asInt()).isEqualTo(1);
		assertThat(theCase(number).path("status").asString()).isEqualTo("CONFIRMED");
		assertThat(theCase(number).path("preliminary").asBoolean()).isFalse();
	}

	@Test
	void aTaskTellsOfTheOtherSideOnlyWhereAndSinceWhen() {
		kindergartenThatForgotToWithdraw();
		decide();
		JsonNode task = admin().get("/api/tasks/" + tasks().get(0)).json();
		assertThat(task.path("act").asString()).isEqualTo("withdraw");
		assertThat(task.path("otherSide")).hasSize(1);
		assertThat(task.path("otherSide").get(0).propertyNames()).containsExactlyInAnyOrder("account", "organization",
				"organizationName", "kind", "from");
		assertThat(task.path("otherSide").get(0).path("account").asString()).isEqualTo("200");
		assertThat(task.path("otherSide").get(0).path("from").asString()).isEqualTo("2020-09-01");
	}

	@Test
	void theSourceStillContainsWhatWasDeletedHere() {
		kindergartenThatForgotToWithdraw();
		long number = decide();
		carryOutEverything();
		assertThat(report().path("cases").path("confirmed").asInt()).isEqualTo(1);
		assertThat(theCase(number).path("preliminary").asBoolean()).isTrue();
		complete(OLD + NEW,
				"100;Д1;Выбытие;31.08.2020;9\n100;Ш1;Зачисление;01.09.2020;77\n200;Ш1;Зачисление;01.09.2020;77\n");
		assertThat(report().path("cases").path("reopened").asInt()).isEqualTo(1);
		JsonNode one = theCase(number);
		assertThat(one.path("status").asString()).isEqualTo("FOUND");
		assertThat(one.path("reopened").asBoolean()).isTrue();
		assertThat(one.path("remark").asString()).isEqualTo("case.remark.lives-again");
	}

	@Test
	void theWrongAccountWasDeletedAtTheSource() {
		kindergartenThatForgotToWithdraw();
		long number = decide();
		complete(NEW, "200;Ш1;Зачисление;01.09.2020;77\n");
		report();
		JsonNode one = theCase(number);
		assertThat(one.path("status").asString()).isEqualTo("FOUND");
		assertThat(one.path("remark").asString()).isEqualTo("case.remark.wrong-account-deleted");
		assertThat(one.path("tasks"))
			.allSatisfy(task -> assertThat(task.path("status").asString()).isEqualTo("CANCELLED"));
	}

	@Test
	void twoPeopleDecideAtOnceAndTheSecondIsTold() {
		kindergartenThatForgotToWithdraw();
		report();
		long number = cases("FOUND").get(0);
		String decision = "/api/cases/" + number + "/decision";
		assertThat(admin().post(decision, "{\"verdict\":\"confirm\"}").status()).isEqualTo(200);
		TestClient.Answer second = admin().post(decision, "{\"verdict\":\"confirm\"}");
		assertThat(second.status()).isEqualTo(409);
		assertThat(second.json().path("detail").asString()).contains("уже принято решение");
		assertThat(theCase(number).path("tasks")).hasSize(3);
	}

	@Test
	void whatCannotBeRightIsSaidInWords() {
		kindergartenThatForgotToWithdraw();
		assertThat(refused("{\"authority\":\"УО-01\",\"from\":\"2021-03-31\",\"to\":\"2020-09-01\"}", 400))
			.contains("Конец периода раньше");
		assertThat(refused("{\"authority\":\"УО-01\",\"from\":\"2020-02-31\",\"to\":\"2020-09-01\"}", 400))
			.contains("существующая дата");
		assertThat(refused("{\"authority\":\"УО-01\",\"from\":\"0001-01-01\",\"to\":\"2020-09-01\"}", 400))
			.contains("дата");
		assertThat(refused("{\"authority\":\"Ш1\",\"from\":\"2020-09-01\",\"to\":\"2021-03-31\"}", 400))
			.contains("управление");
		assertThat(refused("{\"authority\":\"УО-01\"}", 400)).contains("обязательно");
		assertThat(refused("не json", 400)).contains("JSON");
		assertThat(admin().get("/api/reports/999999").status()).isEqualTo(404);
		assertThat(admin().get("/api/cases?size=0").status()).isEqualTo(400);
		assertThat(admin().get("/api/tasks?status=NONSENSE").status()).isEqualTo(400);
		assertThat(admin().get("/v3/api-docs").text()).contains("/api/cases/{number}/decision", "/api/imports");
	}

	private String refused(String json, int status) {
		TestClient.Answer answer = admin().post("/api/reports", json);
		assertThat(answer.status()).as(answer.text()).isEqualTo(status);
		assertThat(answer.type()).startsWith("application/problem+json");
		return answer.json().path("detail").asString();
	}

	private void kindergartenThatForgotToWithdraw() {
		importing(parts("organizations", ORGANIZATIONS, "students", STUDENTS + OLD + NEW, "movements",
				MOVEMENTS + "200;Ш1;Зачисление;01.09.2020;77"), Map.of());
	}

	private void complete(String students, String movements) {
		JsonNode run = importing(parts("students", STUDENTS + students, "movements", MOVEMENTS + movements),
				Map.of("mode", "complete", "asOf", Instant.now().toString()));
		assertThat(run.path("status").asString()).isEqualTo("COMPLETED");
	}

	private long decide() {
		report();
		long number = cases("FOUND").get(0);
		TestClient.Answer answer = admin().post("/api/cases/" + number + "/decision", "{\"verdict\":\"confirm\"}");
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		return number;
	}

	private List<Long> confirmTheRest() {
		List<Long> numbers = cases("FOUND");
		numbers.forEach(number -> {
			TestClient.Answer answer = admin().post("/api/cases/" + number + "/decision", "{\"verdict\":\"confirm\"}");
			assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		});
		return numbers;
	}

	/** Carries out what is open until nothing is, an earlier step before a later one. */
	private void carryOutEverything() {
		for (List<Long> open = tasks(); !open.isEmpty(); open = tasks()) {
			for (long task : open) {
				TestClient.Answer answer = admin().post("/api/tasks/" + task + "/carry-out", "{}");
				assertThat(answer.status()).as(answer.text()).isEqualTo(200);
				assertThat(admin().post("/api/tasks/" + task + "/carry-out", "{}").status()).isEqualTo(409);
			}
		}
		assertThat(admin().get("/api/tasks?status=WAITING").json().path("total").asInt()).isZero();
	}

	private List<Long> tasks() {
		return ids("/api/tasks?status=OPEN&size=1000", "id");
	}

	private List<Long> cases(String status) {
		return ids("/api/cases?size=1000&status=" + status, "number");
	}

	private List<Long> ids(String path, String field) {
		List<Long> ids = new ArrayList<>();
		admin().get(path).json().path("items").forEach(item -> ids.add(item.path(field).asLong()));
		return ids;
	}

	private JsonNode theCase(long number) {
		return admin().get("/api/cases/" + number).json();
	}

	private JsonNode report() {
		return report("УО-01", "2020-09-01", "2021-03-31");
	}

}
