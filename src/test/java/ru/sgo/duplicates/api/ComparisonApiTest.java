package ru.sgo.duplicates.api;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import ru.sgo.duplicates.TestClient;
import ru.sgo.duplicates.access.Role;
import ru.sgo.duplicates.access.TestUsers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Any two accounts held against each other by a program, as the page does it. */
class ComparisonApiTest extends ApiTest {

	private static final String COMPARISON = "/api/comparison";

	@Autowired
	private TestUsers users;

	@Autowired
	private JdbcClient jdbc;

	private TestClient officer;

	@BeforeEach
	void twoTowns() {
		importing(parts("organizations", """
				Код;Наименование;Тип;Код УО
				УО-01;Управление образования;УО;
				УО-02;Другое управление;УО;
				Ш1;Школа № 1;ООО;УО-01
				Ш2;Школа № 2;ООО;УО-02""", "students", """
				Номер записи;Фамилия;Имя;Отчество;Дата рождения;СНИЛС;Код организации
				100;Лисицына;Мария;Петровна;05.03.2013;112-233-445 95;Ш1
				200;Лисицына;Мария;;03.05.2013;;Ш1
				300;Лисицына;Марина;Петровна;05.03.2013;;Ш1
				400;Лисицына;Мария;Петровна;05.03.2013;087-654-303 00;Ш1
				500;Лисицына;Мария;Петровна;05.03.2013;112-233-445 95;Ш2
				600;Орлова;Мария;Петровна;05.03.2013;112-233-445 95;Ш1
				700;Дроздова;Мария;Петровна;05.03.2013;;Ш1""", "movements", """
				Номер записи;Код организации;Вид движения;Дата;Номер приказа
				100;Ш1;Зачисление;01.09.2020;1
				200;Ш1;Зачисление;01.09.2020;2"""), Map.of());
		this.officer = this.users.make(port(), "officer", Role.OFFICER, "УО-01");
	}

	@Test
	void whatWasLearntOfSlipsWeighsHereAndInTheReport() {
		double expected = compare(this.officer, "100", "200").path("weight").asDouble();
		report("УО-01", "2020-09-01", "2021-03-31");
		this.jdbc.sql("update registry_statistics_slip set share = 0.4 where level = 'DAY_AND_MONTH_SWAPPED'").update();
		double weight = compare(this.officer, "100", "200").path("weight").asDouble();
		// Expected is one pair in two hundred (Level).
		assertThat(weight).isCloseTo(expected + Math.log(0.4 / 0.005) / Math.log(2), within(1e-9));
		long report = report("УО-01", "2020-09-01", "2021-03-31").path("id").asLong();
		assertThat(csv("/api/reports/" + report + "/pairs.csv"))
			.filteredOn(pair -> pair.getField("account_a").equals("100") && pair.getField("account_b").equals("200"))
			.singleElement()
			.satisfies(pair -> assertThat(Double.parseDouble(pair.getField("weight"))).isCloseTo(weight, within(1e-9)));
	}

	@Test
	void saysWhatSpeaksForOneChildAndWhatAgainst() {
		JsonNode told = compare(this.officer, "100", "200");
		assertThat(told.path("accounts")).extracting(one -> one.path("number").asString())
			.containsExactly("100", "200");
		assertThat(told.at("/accounts/1/fullName").asString()).isEqualTo("Лисицына Мария");
		assertThat(told.at("/accounts/1/birthDate").asString()).isEqualTo("2013-05-03");
		assertThat(told.path("sentence").asString()).isEqualTo("Отчество указано только в одной записи; "
				+ "в дате рождения переставлены день и месяц; фамилия и имя совпадают.");
		assertThat(told.path("findings"))
			.extracting(one -> one.path("field").asString() + " " + one.path("level").asString())
			.containsExactly("surname equal", "given_name equal", "patronymic missing",
					"birth_date day_and_month_swapped", "sex missing", "snils missing", "birth_certificate missing");
		assertThat(told.at("/findings/0/text").asString()).isEqualTo("Фамилия одна и та же");
		double sum = told.path("prior").asDouble();
		for (JsonNode finding : told.path("findings")) {
			sum += finding.path("weight").asDouble();
		}
		assertThat(told.path("weight").asDouble()).isCloseTo(sum, within(1e-9));
		assertThat(told.path("probability").asDouble()).isBetween(0.0, 1.0);
		assertThat(told.at("/statistics/accounts").asInt()).isEqualTo(7);
		assertThat(told.path("withSnils").asBoolean()).isTrue();
		for (String nothing : List.of("bar", "said", "case")) {
			assertThat(told.has(nothing) && told.path(nothing).isNull()).as(nothing).isTrue();
		}
		assertThat(told.toString()).doesNotContain("112");
		assertThat(this.officer.reading("en").get(COMPARISON + "?first=100&second=200").json())
			.extracting(english -> english.path("sentence").asString())
			.asString()
			.matches("[\\p{ASCII}]+");
	}

	@Test
	void namesTheRuleThatKeepsTwoApart() {
		JsonNode namesakes = compare(this.officer, "100", "400");
		assertThat(namesakes.path("tier").isNull()).isTrue();
		assertThat(namesakes.at("/bar/rule").asString()).isEqualTo("different_snils");
		assertThat(namesakes.at("/bar/text").asString()).contains("разные действительные СНИЛС");
		assertThat(compare(this.officer, "100", "300").at("/bar/rule").asString()).isEqualTo("other_given_names");
		JsonNode declared = say(this.officer, "distinct", "100", "200", null).json();
		assertThat(declared.at("/bar/text").asString()).isEqualTo("Сотрудник указал, что это разные дети.");
	}

	@Test
	void anOfficersWordStandsUntilItIsTakenBack() {
		assertThat(compare(this.officer, "100", "400").path("tier").isNull()).isTrue();
		JsonNode said = say(this.officer, "same", "100", "400", null).json();
		assertThat(said.path("tier").asString()).isEqualTo("probable");
		assertThat(said.path("bar").isNull()).isTrue();
		assertThat(said.at("/said/word").asString()).isEqualTo("same");
		assertThat(said.at("/said/by").asString()).isEqualTo("officer");
		assertThat(said.at("/said/reason").asString()).isEqualTo("Сверено с личными делами");
		TestClient.Answer unread = say(admin(), "distinct", "100", "400", null);
		assertThat(refused(unread, 400, "seen"))
			.startsWith("Решение об этих записях только что изменил другой сотрудник.");
		JsonNode later = say(admin(), "distinct", "400", "100", "same").json();
		assertThat(later.at("/said/word").asString()).isEqualTo("distinct");
		assertThat(later.at("/said/by").asString()).isEqualTo("admin");
		String takeBack = COMPARISON + "/take-back";
		assertThat(refused(this.officer.post(takeBack, "{\"first\":\"100\",\"second\":\"400\",\"seen\":\"same\"}"), 400,
				"seen"))
			.isNotEmpty();
		JsonNode machine = this.officer.post(takeBack, "{\"first\":\"100\",\"second\":\"400\",\"seen\":\"distinct\"}")
			.json();
		assertThat(machine.path("said").isNull()).isTrue();
		assertThat(machine.at("/bar/rule").asString()).isEqualTo("different_snils");
		assertThat(admin().get("/api/journal?kind=word_taken_back").json().path("total").asInt()).isEqualTo(1);
	}

	@Test
	void whatIsInACaseIsDecidedThere() {
		say(this.officer, "same", "100", "200", null);
		report("УО-01", "2020-09-01", "2021-03-31");
		long number = admin().get("/api/cases").json().at("/items/0/number").asLong();
		assertThat(compare(this.officer, "100", "200").path("case").asLong()).isEqualTo(number);
		TestClient.Answer refused = say(this.officer, "distinct", "100", "200", "same");
		assertThat(refused.status()).as(refused.text()).isEqualTo(409);
		assertThat(refused.json().path("detail").asString()).contains("решите там");
	}

	@Test
	void onlyAdministratorsAreToldOfTheSnilsOfOtherNamesAndJudgeThem() {
		JsonNode administrators = say(admin(), "same", "100", "600", null).json();
		assertThat(administrators.path("withSnils").asBoolean()).isTrue();
		assertThat(administrators.path("sentence").asString()).contains("СНИЛС");
		JsonNode shared = compare(this.officer, "100", "600");
		assertThat(shared.path("withSnils").asBoolean()).isFalse();
		assertThat(shared.path("said").isNull()).isTrue();
		assertThat(shared.toString()).doesNotContain("snils\"", "СНИЛС", "Сверено");
		assertThat(shared.toString().replace("Орлова", "Дроздова").replace("600", "700"))
			.isEqualTo(compare(this.officer, "100", "700").toString());
		for (String other : List.of("600", "700")) {
			assertThat(say(this.officer, "distinct", "100", other, null).status()).isEqualTo(404);
			assertThat(this.officer
				.post(COMPARISON + "/take-back",
						"{\"first\":\"100\",\"second\":\"%s\",\"seen\":\"same\"}".formatted(other))
				.status()).isEqualTo(404);
		}
		assertThat(compare(admin(), "100", "600").at("/said/word").asString()).isEqualTo("same");
	}

	@Test
	void whatIsOutOfReachIsNotThere() {
		assertThat(refused(get(this.officer, "100", "500"), 404, "second"))
			.isEqualTo(refused(get(this.officer, "100", "999"), 404, "second"))
			.isEqualTo("Записи с таким номером нет.");
		TestClient stranger = this.users.make(port(), "stranger", Role.ADMINISTRATOR, "УО-02");
		assertThat(refused(get(stranger, "100", "200"), 404, "first")).isEqualTo("Записи с таким номером нет.");
		assertThat(say(stranger, "same", "100", "200", null).status()).isEqualTo(404);
		TestClient school = this.users.make(port(), "school", Role.ORGANIZATION, "Ш1");
		TestClient auditor = this.users.make(port(), "auditor", Role.AUDITOR, "УО-01");
		for (TestClient other : List.of(school, auditor)) {
			assertThat(get(other, "100", "200").status()).isEqualTo(404);
			assertThat(say(other, "same", "100", "200", null).status()).isEqualTo(404);
		}
		assertThat(get(TestClient.anonymous(port()), "100", "200").status()).isEqualTo(401);
		assertThat(this.jdbc.sql("select count(*) from lasting_word").query(Long.class).single()).isZero();
	}

	@ParameterizedTest
	@CsvSource({ "'', 400, first, Укажите номер записи.", "?first=%20&second=200, 400, first, Укажите номер записи.",
			"?first=100, 400, second, Укажите номер записи.",
			"?first=100&second=%20100, 400, second, Это та же самая запись. Укажите другую.",
			"?first=%00&second=200, 400, first, Укажите номер записи.",
			"?first=100&second=1%27%20or%201%3D1--, 404, second, Записи с таким номером нет.",
			"?first=100&second=%F0%9F%98%80, 404, second, Записи с таким номером нет." })
	void whatCannotBeComparedIsSaidInWords(String query, int status, String field, String words) {
		assertThat(refused(this.officer.get(COMPARISON + query), status, field)).isEqualTo(words);
	}

	@Test
	void aNumberOfThousandsOfDigitsIsNobodys() {
		assertThat(refused(get(this.officer, "100", "9".repeat(5000)), 404, "second"))
			.isEqualTo("Записи с таким номером нет.");
		assertThat(refused(say(this.officer, "same", "9".repeat(1_000_000), "100", null), 404, "first"))
			.isEqualTo("Записи с таким номером нет.");
	}

	@ParameterizedTest
	@CsvSource({ "'{}', first", "'{\"first\":\"100\",\"second\":\"100\",\"word\":\"same\"}', second",
			"'{\"first\":\"100\",\"second\":\"200\"}', word",
			"'{\"first\":\"100\",\"second\":\"200\",\"word\":\"SAME\",\"reason\":\"так\"}', word",
			"'{\"first\":\"100\",\"second\":\"200\",\"word\":\"same\"}', reason",
			"'{\"first\":\"100\",\"second\":\"200\",\"word\":\"same\",\"reason\":\" \\u0000\"}', reason",
			"'{\"first\":\"100\",\"second\":\"200\",\"word\":\"same\",\"reason\":\"так\",\"seen\":\"?\"}', seen",
			"'{\"first\":[1]}', first" })
	void aWordThatCannotBeTakenIsRefusedAndNothingKept(String sent, String field) {
		assertThat(refused(this.officer.post(COMPARISON + "/word", sent), 400, field)).isNotEmpty();
		assertThat(this.jdbc.sql("select count(*) from lasting_word").query(Long.class).single()).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "null", "[]", "{\"first\":" })
	void whatIsNoWordAtAllIsRefused(String sent) {
		assertThat(this.officer.post(COMPARISON + "/word", sent).status()).isEqualTo(400);
		assertThat(this.officer.post(COMPARISON + "/take-back", sent).status()).isEqualTo(400);
	}

	@Test
	void aReasonOfThousandsOfLettersIsRefused() {
		TestClient.Answer answer = this.officer.post(COMPARISON + "/word", """
				{"first":"100","second":"200","word":"same","reason":"%s"}""".formatted("я".repeat(2001)));
		assertThat(refused(answer, 400, "reason")).isEqualTo("Слишком длинно: не больше 2000 знаков.");
	}

	private JsonNode compare(TestClient who, String first, String second) {
		TestClient.Answer answer = get(who, first, second);
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		return answer.json();
	}

	private static TestClient.Answer get(TestClient who, String first, String second) {
		return who.get(COMPARISON + "?first=" + first + "&second=" + second);
	}

	private static TestClient.Answer say(TestClient who, String word, String first, String second, String seen) {
		return who.post(COMPARISON + "/word", """
				{"first":"%s","second":"%s","word":"%s","reason":"Сверено с личными делами","seen":%s}"""
			.formatted(first, second, word, (seen != null) ? "\"" + seen + "\"" : "null"));
	}

	private static String refused(TestClient.Answer answer, int status, String field) {
		assertThat(answer.status()).as(answer.text()).isEqualTo(status);
		assertThat(answer.type()).startsWith("application/problem+json");
		assertThat(answer.json().path("field").asString()).isEqualTo(field);
		return answer.json().path("detail").asString();
	}

}
