package ru.sgo.duplicates.api;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import ru.sgo.duplicates.TestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A child in two organizations lawfully: no duplicate until its term is over, counted
 * once, named by the certificate, and found again.
 */
class LawfulApiTest extends ApiTest {

	private static final String MOVEMENTS = """
			Номер записи;Код организации;Вид движения;Дата;Номер приказа
			100;Д1;Зачисление;01.09.2019;5
			100;Ш1;Зачисление;01.09.2020;77
			300;Д1;Зачисление;01.09.2019;6
			300;Ш1;Зачисление;01.10.2020;78
			""";

	private static final LocalDate UNTIL = LocalDate.now().plusMonths(3);

	@Autowired
	private JdbcClient database;

	@Autowired
	private Clock clock;

	@BeforeEach
	void twoChildrenInTwoOrganizations() {
		importing(parts("organizations", """
				Код;Наименование;Тип;Код УО
				УО-01;Управление образования;УО;
				Д1;Детский сад № 1;ДОО;УО-01
				Ш1;Школа № 1;ООО;УО-01""", "students", """
				Номер записи;Фамилия;Имя;Отчество;Дата рождения
				100;Лисицын;Егор;Петрович;05.03.2014
				300;Зайцева;Анна;Олеговна;06.04.2014""", "movements", MOVEMENTS), Map.of());
	}

	@Test
	void isNeitherCountedNorOpenedWhileTheTermLasts() throws IOException {
		JsonNode first = run();
		assertThat(first.path("doubleCounts").asInt()).isEqualTo(2);
		assertThat(headcount("after", "afterProposed")).isEqualTo("Ш1 2 2, Д1 2 0");
		long number = number("100");
		JsonNode one = lawful(number, "kept_place", UNTIL).json();
		assertThat(one.path("status").asString()).isEqualTo("DISMISSED");
		assertThat(one.path("lawful").path("ground").asString()).isEqualTo("kept_place");
		assertThat(one.path("lawful").path("until").asString()).isEqualTo(UNTIL.toString());
		assertThat(one.path("lawful").path("countedAt").asString()).isEqualTo("Д1");
		assertThat(one.path("decision").path("verdict").asString()).isEqualTo("lawful");
		assertThat(admin().get("/api/cases?lawful=true").json().path("total").asInt()).isOne();
		assertThat(headcount("after", "afterProposed")).isEqualTo("Ш1 1 1, Д1 2 1");
		assertThat(fresh(first)).isFalse();
		JsonNode second = run();
		assertThat(second.path("doubleCounts").asInt()).isOne();
		assertThat(second.path("cases").path("open").asInt()).isOne();
		JsonNode certificate = certificate(second);
		assertThat(certificate.path("left").path("doubleCounts").asInt()).isOne();
		assertThat(certificate.path("dismissed").asInt()).isZero();
		assertThat(certificate.path("exceptions"))
			.extracting(item -> item.path("number").asLong() + " " + item.path("ground").asString() + " "
					+ item.path("until").asString())
			.containsExactly(number + " kept_place " + UNTIL);
		assertThat(fresh(second)).isTrue();
		assertThat(paper(second)).contains("Исключения со сроком", "Сохранено место".toLowerCase())
			.doesNotContain("Лисицын");
		assertThat(admin()
			.get("/api/reports/" + second.path("id").asLong() + "/comparison?with=" + first.path("id").asLong())
			.text()).contains("\"why\":\"lawful\"");
	}

	@Test
	void isFoundAgainOnceTheTermIsOver() {
		run();
		long number = number("100");
		lawful(number, "repairs", UNTIL);
		JsonNode report = run();
		until(number, today().minusDays(1));
		assertThat(fresh(report)).isFalse();
		JsonNode over = whole(number);
		assertThat(over.path("status").asString()).isEqualTo("DISMISSED");
		assertThat(over.path("lawful").path("over").asBoolean()).isTrue();
		// A run over days before it finds it again, too.
		JsonNode earlier = report("УО-01", "2019-09-01", "2020-05-31");
		assertThat(earlier.path("cases").path("reopened").asInt()).isOne();
		JsonNode again = whole(number);
		assertThat(again.path("status").asString()).isEqualTo("FOUND");
		assertThat(again.path("remark").asString()).isEqualTo("case.remark.lawful-over");
		assertThat(again.path("lawful").isNull()).isTrue();
		JsonNode last = run();
		assertThat(last.path("doubleCounts").asInt()).isEqualTo(2);
		assertThat(whole(number).path("remark").asString()).isEqualTo("case.remark.lawful-over");
		assertThat(certificate(last).path("exceptions")).isEmpty();
		assertThat(whole(number).path("history").toString()).contains("decided-lawful", "lawful-over");
	}

	@Test
	void isStillLawfulOnTheLastDayOfTheTerm() {
		run();
		long number = number("100");
		lawful(number, "repairs", UNTIL);
		until(number, today());
		assertThat(run().path("doubleCounts").asInt()).isOne();
		assertThat(whole(number).path("status").asString()).isEqualTo("DISMISSED");
	}

	@Test
	void healsWhenTheChildIsNoLongerInBoth() {
		run();
		long number = number("100");
		lawful(number, "sanatorium", UNTIL);
		importing(parts("movements", MOVEMENTS + "100;Д1;Выбытие;31.08.2020;9"), Map.of());
		JsonNode report = run();
		assertThat(whole(number).path("status").asString()).isEqualTo("CONFIRMED");
		assertThat(whole(number).path("history").toString()).contains("healed");
		assertThat(certificate(report).path("exceptions")).isEmpty();
		assertThat(headcount("accounts", "after")).isEqualTo("Ш1 2 2, Д1 1 1");
	}

	@Test
	void isTakenBack() {
		run();
		long number = number("100");
		lawful(number, null, UNTIL);
		assertThat(whole(number).path("lawful").path("ground").asString()).isEqualTo("other");
		JsonNode report = run();
		assertThat(
				admin().post("/api/cases/" + number + "/answer", "{\"uphold\":false,\"reason\":\"Ошиблись\"}").status())
			.isEqualTo(200);
		assertThat(whole(number).path("status").asString()).isEqualTo("FOUND");
		assertThat(fresh(report)).isFalse();
		assertThat(run().path("doubleCounts").asInt()).isEqualTo(2);
	}

	@Test
	void isCountedWhereThePersonSays() {
		run();
		long number = number("100");
		assertThat(admin()
			.post("/api/cases/" + number + "/decision",
					"""
							{"verdict":"lawful","ground":"summer_group","until":"%s","reason":"Приказ № 5","countedAt":"Ш1"}"""
						.formatted(UNTIL))
			.status()).isEqualTo(200);
		assertThat(headcount("accounts", "after")).isEqualTo("Ш1 2 2, Д1 2 1");
		// After the term it is counted as it stands.
		JsonNode later = admin().get("/api/headcount?authority=УО-01&on=" + UNTIL.plusDays(1)).json();
		assertThat(later.path("total").path("after").asInt()).isEqualTo(later.path("total").path("accounts").asInt());
	}

	@Test
	void aChildInThreePlacesIsCountedOnceWhereverThePersonSays() {
		importing(parts("organizations", "Код;Наименование;Тип;Код УО\nШ2;Школа № 2;ООО;УО-01", "movements",
				MOVEMENTS + "100;Ш2;Зачисление;02.11.2020;79"), Map.of());
		run();
		assertThat(headcount("accounts")).isEqualTo("Ш1 2, Ш2 1, Д1 2");
		countedAt("Д1");
		// Nothing is decided about the third place, and the two others are one.
		assertThat(headcount("after")).isEqualTo("Ш1 1, Ш2 1, Д1 2");
		run();
		assertThat(headcount("after")).isEqualTo("Ш1 1, Ш2 1, Д1 2");
		countedAt("Д1");
		run();
		countedAt("Ш1");
		assertThat(run().path("doubleCounts").asInt()).isOne();
		assertThat(headcount("after", "afterProposed")).isEqualTo("Ш1 1 1, Ш2 0 0, Д1 2 1");
		JsonNode series = admin().get("/api/headcount/series?authority=УО-01&from=2020-12-01&to=2020-12-31").json();
		assertThat(series.path("items").get(0).path("after").asInt()).isEqualTo(3);
	}

	/** Of the pair of places of the child that is found now. */
	private void countedAt(String place) {
		long number = admin().get("/api/cases?text=100&status=FOUND")
			.json()
			.path("items")
			.get(0)
			.path("number")
			.asLong();
		TestClient.Answer answer = admin().post("/api/cases/" + number + "/decision", """
				{"verdict":"lawful","until":"%s","reason":"Приказ № 5","countedAt":"%s"}""".formatted(UNTIL, place));
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
	}

	@Test
	void manyAtOnce() {
		run();
		long one = number("100");
		long other = number("300");
		JsonNode answer = many("[" + one + "," + other + "," + one + ",999999]", UNTIL).json();
		assertThat(answer.path("marked")).extracting(JsonNode::asLong).containsExactly(one, other);
		assertThat(answer.path("left")).extracting(item -> item.path("number").asLong()).containsExactly(999999L);
		assertThat(run().path("doubleCounts").asInt()).isZero();
		// Once more, and nothing happens.
		JsonNode again = many("[" + one + "," + other + "]", UNTIL).json();
		assertThat(again.path("marked")).isEmpty();
		assertThat(again.path("left")).hasSize(2);
		assertThat(many("[]", UNTIL).status()).isEqualTo(400);
		assertThat(many("[" + one + "]", today()).status()).isEqualTo(400);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "{\"verdict\":\"lawful\",\"until\":\"UNTIL\"}|400",
					"{\"verdict\":\"lawful\",\"reason\":\"Приказ\"}|400",
					"{\"verdict\":\"lawful\",\"until\":\"TODAY\",\"reason\":\"Приказ\"}|400",
					"{\"verdict\":\"lawful\",\"until\":\"TOO_FAR\",\"reason\":\"Приказ\"}|400",
					"{\"verdict\":\"lawful\",\"until\":\"2027-02-30\",\"reason\":\"Приказ\"}|400",
					"{\"verdict\":\"lawful\",\"until\":\"UNTIL\",\"reason\":\"Приказ\",\"ground\":\"holidays\"}|400",
					"{\"verdict\":\"lawful\",\"until\":\"UNTIL\",\"reason\":\"Приказ\",\"countedAt\":\"УО-01\"}|400" })
	void whatCannotBeIsSaid(String sent, int status) {
		run();
		long number = number("100");
		String wish = sent.replace("UNTIL", UNTIL.toString())
			.replace("TODAY", today().toString())
			.replace("TOO_FAR", today().plusYears(1).plusDays(1).toString());
		assertThat(admin().post("/api/cases/" + number + "/decision", wish).status()).isEqualTo(status);
		assertThat(whole(number).path("status").asString()).isEqualTo("FOUND");
	}

	@Test
	void anotherStateIsRefused() {
		run();
		long number = number("100");
		assertThat(lawful(number, "other", UNTIL).status()).isEqualTo(200);
		assertThat(lawful(number, "other", UNTIL).status()).isEqualTo(409);
		long assigned = number("300");
		assertThat(admin().post("/api/cases/" + assigned + "/decision", "{\"verdict\":\"confirm\"}").status())
			.isEqualTo(200);
		assertThat(lawful(assigned, "other", UNTIL).status()).isEqualTo(409);
		assertThat(lawful(999_999, "other", UNTIL).status()).isEqualTo(404);
	}

	@Test
	void severalRecordsOfOneChildAreNeverLawful() {
		long number = aCase();
		TestClient.Answer answer = lawful(number, "other", UNTIL);
		assertThat(answer.status()).isEqualTo(409);
		assertThat(answer.text()).contains("несколько записей одного ребёнка");
	}

	private JsonNode run() {
		return report("УО-01", "2020-09-01", "2021-03-31");
	}

	private TestClient.Answer lawful(long number, String ground, LocalDate until) {
		return admin().post("/api/cases/" + number + "/decision", "{\"verdict\":\"lawful\",\"until\":\"" + until
				+ "\",\"reason\":\"Приказ № 5\"" + ((ground != null) ? ",\"ground\":\"" + ground + "\"}" : "}"));
	}

	private TestClient.Answer many(String cases, LocalDate until) {
		return admin().post("/api/cases/lawful", "{\"cases\":" + cases + ",\"ground\":\"summer_group\",\"until\":\""
				+ until + "\",\"reason\":\"Приказ № 5\"}");
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

	/** Time passes. */
	private void until(long number, LocalDate day) {
		this.database.sql("update duplicate_case set lawful_until = :day, version = version + 1 where number = :number")
			.param("day", day)
			.param("number", number)
			.update();
	}

	private long number(String account) {
		return admin().get("/api/cases?text=" + account).json().path("items").get(0).path("number").asLong();
	}

	private JsonNode whole(long number) {
		return admin().get("/api/cases/" + number).json();
	}

	private JsonNode certificate(JsonNode report) {
		return admin().get("/api/reports/" + report.path("id").asLong() + "/certificate").json();
	}

	private boolean fresh(JsonNode report) {
		return certificate(report).path("fresh").asBoolean();
	}

	private String paper(JsonNode report) throws IOException {
		byte[] pdf = admin().file("/api/reports/" + report.path("id").asLong() + "/certificate.pdf");
		try (PDDocument document = Loader.loadPDF(pdf)) {
			return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
		}
	}

	private String headcount(String... figures) {
		StringBuilder said = new StringBuilder();
		admin().get("/api/headcount?authority=УО-01&on=2020-12-01").json().path("items").forEach(item -> {
			said.append(said.isEmpty() ? "" : ", ").append(item.path("organization").asString());
			for (String figure : figures) {
				said.append(' ').append(item.path(figure).asInt());
			}
		});
		return said.toString();
	}

}
