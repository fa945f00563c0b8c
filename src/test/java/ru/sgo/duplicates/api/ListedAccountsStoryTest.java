package ru.sgo.duplicates.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import ru.sgo.duplicates.TestClient;
import ru.sgo.duplicates.answers.AnswerBook;
import ru.sgo.duplicates.notice.AnswerColumn;

import static org.assertj.core.api.Assertions.assertThat;

/** A town of which only lists without numbers tell, from the report to the proof. */
class ListedAccountsStoryTest extends ApiTest {

	private static final String FIRST = "L-aaaaaaaaaaaa0001";

	private static final String SECOND = "L-bbbbbbbbbbbb0002";

	@Autowired
	private JdbcClient jdbc;

	private long load;

	@BeforeEach
	void twoSchoolsAndAPairWithNumbers() {
		importing(parts("organizations", """
				Код;Наименование;Тип;Код УО
				УО-01;Управление образования;УО;
				Ш1;Школа № 1;ООО;УО-01
				Ш2;Школа № 2;ООО;УО-01
				Ш3;Школа № 3;ООО;УО-01""", "students", """
				Номер записи;Фамилия;Имя;Отчество;Дата рождения;СНИЛС;Дата создания записи;Способ ввода;Код организации
				100;Лисицын;Егор;Петрович;05.03.2013;112-233-445 95;01.09.2019;По заявлению;Ш1
				200;Лисицын;Егор;Петрович;05.03.2013;112-233-445 95;06.10.2026;Быстрый ввод;Ш2""", "movements", """
				Номер записи;Код организации;Вид движения;Дата;Номер приказа
				100;Ш1;Зачисление;01.09.2019;5
				200;Ш2;Зачисление;05.10.2026;77"""), Map.of());
		this.load = this.jdbc.sql("select max(id) from import_run").query(Long.class).single();
	}

	@Test
	void theChildIsFoundAskedAboutAndProvedByTheNextLists() {
		listed(FIRST, "Ш1", "2020-09-01", "2026-10-20");
		listed(SECOND, "Ш2", "2026-10-05", "2026-10-20");
		JsonNode first = report();
		assertThat(first.path("groups").path("identical").asInt()).isEqualTo(2);
		assertThat(lines(first)).containsExactly("100;keep;;", "200;delete;not_withdrawn;Ш2", FIRST + ";keep;;",
				SECOND + ";ask;not_withdrawn;Ш2");
		long number = caseOf(FIRST);
		JsonNode found = theCase(number);
		assertThat(found.path("delete")).isEmpty();
		assertThat(found.path("keep").asString()).isEqualTo(FIRST);
		assertThat(acts(found.path("plan"))).containsExactly("withdraw Ш1 2026-10-04", "clarify Ш2 null");
		confirm(number);
		JsonNode withdraw = task(number, "withdraw");
		JsonNode clarify = task(number, "clarify");
		assertThat(carryOut(withdraw, "{}").status()).isEqualTo(200);
		assertThat(task(number, "clarify").path("status").asString()).isEqualTo("OPEN");
		whatCannotBeAnAnswerIsRefused(clarify);
		TestClient.Answer answer = carryOut(clarify, "{\"cards\":2,\"numbers\":[\"5001\",\"5002\"]}");
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		assertThat(answer.json().path("cards").asInt()).isEqualTo(2);
		assertThat(answer.json().path("numbers").get(1).asString()).isEqualTo("5002");
		assertThat(carryOut(clarify, "{\"cards\":1}").status()).isEqualTo(409);
		assertThat(theCase(number).path("status").asString()).isEqualTo("AWAITING_CHECK");
		assertThat(events(number)).contains("two-cards");
		newestList("Ш2", "2026-11-10");
		report();
		assertThat(theCase(number).path("status").asString()).isEqualTo("AWAITING_CHECK");
		assertThat(theCase(number).path("remark").asString()).isEqualTo("case.remark.awaits-list");
		seen(SECOND, "Ш2", "2026-11-10");
		report();
		assertThat(theCase(number).path("status").asString()).isEqualTo("CONFIRMED");
		assertThat(events(number)).contains("confirmed-by-lists");
	}

	@Test
	void whatIsAskedIsAnsweredOnTheSheetThatComesWithTheLetter() {
		listed(FIRST, "Ш1", "2020-09-01", "2026-10-20");
		listed(SECOND, "Ш2", "2026-10-05", "2026-10-20");
		report();
		long number = caseOf(FIRST);
		confirm(number);
		int row = AnswerBook.HEADER + 1;
		AnswerBook first = sheet("Ш1").write(row, AnswerColumn.DONE, "04.10.2026");
		AnswerBook second = sheet("Ш2").write(row, AnswerColumn.REMARK, "не знаем");
		assertThat(first.text(row, AnswerColumn.ACCOUNT)).isEmpty();
		JsonNode unclear = answered(first, second, "true");
		assertThat(unclear.path("problems")).extracting(problem -> problem.path("message").asString())
			.containsExactly("Укажите, сколько карточек у ребёнка: одна или две.");
		assertThat(unclear.at("/problems/0/column").asString()).isEqualTo("Примечание");
		second.write(row, AnswerColumn.REMARK, "две: 5001, 5002");
		assertThat(answered(first, second, "false").path("status").asString()).isEqualTo("COMPLETED");
		assertThat(theCase(number).path("status").asString()).isEqualTo("AWAITING_CHECK");
		assertThat(events(number)).contains("two-cards", "answered");
	}

	private AnswerBook sheet(String organization) {
		return AnswerBook
			.of(admin().file("/api/letters/" + URLEncoder.encode(organization, StandardCharsets.UTF_8) + ".xlsx"));
	}

	private JsonNode answered(AnswerBook first, AnswerBook second, String preview) {
		return await(send(admin(), Map.of("lists/первая.xlsx", first.bytes(), "lists/вторая.xlsx", second.bytes()),
				Map.of("preview", preview))
			.location());
	}

	private void whatCannotBeAnAnswerIsRefused(JsonNode task) {
		assertThat(problem(task, "{}")).contains("одна или две");
		assertThat(problem(task, "{\"cards\":3}")).contains("одна или две");
		assertThat(problem(task, "{\"cards\":1,\"numbers\":[\"5001\"]}")).contains("только если карточек две");
		assertThat(problem(task, "{\"cards\":2}")).contains("обеих");
		assertThat(problem(task, "{\"cards\":2,\"numbers\":[\"5001\",null]}")).contains("обеих");
		assertThat(problem(task, "{\"cards\":2,\"numbers\":[\"5001\",\" 5001 \"]}")).contains("один и тот же");
		assertThat(problem(task, "{\"cards\":2,\"numbers\":[\"5001\",\"" + FIRST + "\"]}")).contains("из АИС СГО");
	}

	@Test
	void theQuestionIsSettledWhenTheSourcesSayThatTheStaysDoNotMeet() {
		listed(FIRST, "Ш1", "2020-09-01", "2026-10-20");
		listed(SECOND, "Ш2", "2026-10-05", "2026-10-20");
		report();
		long number = caseOf(FIRST);
		confirm(number);
		movement(FIRST, "Ш1", "WITHDRAWAL", "2026-10-01", true);
		report();
		JsonNode clarify = task(number, "clarify");
		assertThat(clarify.path("status").asString()).isEqualTo("DONE");
		assertThat(clarify.path("cards").isNull()).isTrue();
		assertThat(theCase(number).path("status").asString()).isEqualTo("CONFIRMED");
	}

	@Test
	void anAnswerMayFollowWhatTheSourcesHaveSettled() {
		listed(FIRST, "Ш1", "2020-09-01", "2026-10-20");
		listed(SECOND, "Ш2", "2026-10-05", "2026-10-20");
		report();
		long number = caseOf(FIRST);
		confirm(number);
		newestList("Ш2", "2026-11-10");
		movement(FIRST, "Ш1", "WITHDRAWAL", "2026-10-01", true);
		report();
		assertThat(theCase(number).path("status").asString()).isEqualTo("AWAITING_CHECK");
		JsonNode clarify = task(number, "clarify");
		assertThat(carryOut(clarify, "{\"cards\":1}").status()).isEqualTo(200);
		assertThat(carryOut(clarify, "{\"cards\":1}").status()).isEqualTo(409);
		assertThat(events(number)).contains("one-card");
	}

	@Test
	void whoMovedOnInTimeOrIsInListsOfDifferentDaysIsNotFound() {
		listed(FIRST, "Ш1", "2020-09-01", "2026-09-20");
		listed(SECOND, "Ш2", "2026-10-05", "2026-10-20");
		JsonNode waiting = report();
		assertThat(waiting.path("groups").path("identical").asInt()).isEqualTo(1);
		assertThat(waiting.path("awaitedLists")).singleElement().satisfies(list -> {
			assertThat(list.path("organization").asString()).isEqualTo("Ш1");
			assertThat(list.path("children").asInt()).isEqualTo(1);
		});
		seen(FIRST, "Ш1", "2026-10-20");
		JsonNode found = report();
		assertThat(found.path("groups").path("identical").asInt()).isEqualTo(2);
		assertThat(found.path("awaitedLists")).isEmpty();
		movement(FIRST, "Ш1", "WITHDRAWAL", "2026-10-04", true);
		JsonNode left = report();
		assertThat(left.path("groups").path("identical").asInt()).isEqualTo(1);
		assertThat(lines(left)).containsExactly("100;keep;;", "200;delete;not_withdrawn;Ш2");
		assertThat(left.path("outside").asInt()).isZero();
	}

	@Test
	void whoLeftOnAnUnknownDayMeetsNobodyByThatDay() {
		listed(FIRST, "Ш1", "2020-09-01", "2026-09-20");
		listed(SECOND, "Ш2", "2026-10-05", "2026-10-20");
		movement(FIRST, "Ш1", "WITHDRAWAL", "2026-10-19", false);
		assertThat(report().path("groups").path("identical").asInt()).isEqualTo(1);
		seen(FIRST, "Ш1", "2026-10-10");
		assertThat(report().path("groups").path("identical").asInt()).isEqualTo(2);
	}

	@Test
	void whoLeftBeforeThePeriodIsNoOriginalOutsideOfIt() {
		listed(FIRST, "Ш1", "2020-09-01", "2026-08-20");
		movement(FIRST, "Ш1", "WITHDRAWAL", "2026-08-31", true);
		listed(SECOND, "Ш2", "2026-09-01", "2026-10-20");
		JsonNode run = report();
		assertThat(run.path("groups").path("identical").asInt()).isEqualTo(1);
		assertThat(run.path("outside").asInt()).isZero();
		assertThat(run.path("cases").path("opened").asInt()).isEqualTo(1);
	}

	@Test
	void aListedAccountThatMeetsNobodyLeavesTheOthersTheirGroup() {
		account(FIRST, "Лисицын", "Егор", "Петрович", "2013-03-05");
		movement(FIRST, "Ш1", "ENROLMENT", "2020-09-01", true);
		seen(FIRST, "Ш1", "2026-09-20");
		assertThat(lines(report())).containsExactly("100;keep;;", "200;delete;not_withdrawn;Ш2");
		seen(FIRST, "Ш1", "2026-10-10");
		assertThat(lines(report())).hasSize(3).noneMatch(line -> line.contains("delete"));
	}

	private void listed(String number, String organization, String from, String seen) {
		account(number, "Орлова", "Анна", "Сергеевна", "2014-07-19");
		movement(number, organization, "ENROLMENT", from, true);
		seen(number, organization, seen);
		newestList(organization, seen);
	}

	private void account(String number, String surname, String givenName, String patronymic, String birthDate) {
		this.jdbc
			.sql("""
					insert into student_account (source, number, surname, given_name, patronymic, surname_key, given_name_key,
					  patronymic_key, normalization, birth_date, import_id)
					select 'list', :number, :surname, :givenName, :patronymic, lower(:surname), lower(:givenName),
					  lower(:patronymic), (select max(normalization) from student_account), cast(:birthDate as date), :load
					""")
			.params(Map.of("number", number, "surname", surname, "givenName", givenName, "patronymic", patronymic,
					"birthDate", birthDate, "load", this.load))
			.update();
	}

	private void movement(String number, String organization, String kind, String date, boolean dayKnown) {
		this.jdbc.sql("""
				insert into movement (account_id, organization_id, kind, date, origin, day_known, import_id)
				select a.id, o.id, :kind, cast(:date as date), 'source', :dayKnown, :load
				from student_account a, organization o where a.number = :number and o.code = :organization
				""")
			.params(Map.of("kind", kind, "date", date, "dayKnown", dayKnown, "load", this.load, "number", number,
					"organization", organization))
			.update();
		stays();
	}

	private void stays() {
		this.jdbc.sql("select refresh_stays(array(select id from student_account))").query().listOfRows();
	}

	private void seen(String number, String organization, String day) {
		this.jdbc.sql("""
				insert into listed_presence (account_id, organization_id, day, import_id)
				select a.id, o.id, cast(:day as date), :load from student_account a, organization o
				where a.number = :number and o.code = :organization
				on conflict (account_id, organization_id) do update set day = excluded.day
				""")
			.params(Map.of("number", number, "organization", organization, "day", day, "load", this.load))
			.update();
	}

	private void newestList(String organization, String day) {
		this.jdbc.sql("""
				insert into list_state (import_id, organization_id, day, children, complete)
				select :load, id, cast(:day as date), 1, true from organization where code = :organization
				on conflict do nothing
				""").params(Map.of("organization", organization, "day", day, "load", this.load)).update();
	}

	private JsonNode report() {
		return report("УО-01", "2026-09-01", "2027-03-31");
	}

	private List<String> lines(JsonNode run) {
		return csv("/api/reports/" + run.path("id").asLong() + "/lines.csv").stream()
			.map(ListedAccountsStoryTest::inWords)
			.toList();
	}

	private static String inWords(NamedCsvRecord line) {
		return String.join(";", line.getField("account"), line.getField("role"), line.getField("cause"),
				line.getField("responsible"));
	}

	private long caseOf(String account) {
		return items("/api/cases?size=100").stream()
			.filter(one -> one.path("accounts").toString().contains(account))
			.map(one -> one.path("number").asLong())
			.findFirst()
			.orElseThrow();
	}

	private void confirm(long number) {
		TestClient.Answer answer = admin().post("/api/cases/" + number + "/decision", "{\"verdict\":\"confirm\"}");
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
	}

	private JsonNode theCase(long number) {
		return admin().get("/api/cases/" + number).json();
	}

	private List<String> events(long number) {
		List<String> kinds = new ArrayList<>();
		theCase(number).path("history").forEach(event -> kinds.add(event.path("kind").asString()));
		return kinds;
	}

	private static List<String> acts(JsonNode plan) {
		List<String> acts = new ArrayList<>();
		plan.forEach(step -> acts.add(step.path("act").asString() + " " + step.path("organization").asString() + " "
				+ (step.path("date").isString() ? step.path("date").asString() : "null")));
		return acts;
	}

	private JsonNode task(long number, String act) {
		return items("/api/tasks?case=" + number).stream()
			.filter(task -> task.path("act").asString().equals(act))
			.findFirst()
			.orElseThrow();
	}

	private List<JsonNode> items(String path) {
		return StreamSupport.stream(admin().get(path).json().path("items").spliterator(), false).toList();
	}

	private TestClient.Answer carryOut(JsonNode task, String json) {
		return admin().post("/api/tasks/" + task.path("id").asLong() + "/carry-out", json);
	}

	private String problem(JsonNode task, String json) {
		TestClient.Answer answer = carryOut(task, json);
		assertThat(answer.status()).as(answer.text()).isEqualTo(400);
		return answer.json().path("detail").asString();
	}

}
