package ru.sgo.duplicates.api;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import ru.sgo.duplicates.TestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Two runs side by side: what was put right, and what has only left the list. */
class RunComparisonApiTest extends ApiTest {

	private static final String STUDENTS = "Номер записи;Фамилия;Имя;Отчество;Дата рождения;СНИЛС\n";

	private static final String MOVEMENTS = "Номер записи;Код организации;Вид движения;Дата;Номер приказа\n";

	@Test
	void whatNobodyHasTouchedPersistsAndWhatIsNewAppears() {
		long number = aCase();
		long first = last();
		importing(parts("students", STUDENTS + """
				300;Белова;Вера;Ильинична;06.04.2013;087-654-303 00
				400;Белова;Вера;Ильинична;06.04.2013;087-654-303 00""", "movements", MOVEMENTS + """
				300;Д1;Зачисление;01.09.2016;5
				400;Ш1;Зачисление;01.09.2020;77"""), Map.of());
		long second = run();
		JsonNode both = compare(second, first);
		assertThat(figures(both)).isEqualTo("appeared 1, persisting 1, resolved 0, reopened 0, vanished 0");
		assertThat(both.path("items")).hasSize(2);
		assertThat(both.path("items").get(0).path("accounts").toString()).isEqualTo("[\"300\",\"400\"]");
		assertThat(both.path("items").get(1).toString()).isEqualTo("""
				{"case":%d,"accounts":["100","200"],"state":"persisting"}""".formatted(number));
		assertThat(admin().get(path(first, second)).status()).isEqualTo(400);
		assertThat(admin().get(path(first, first)).status()).isEqualTo(400);
		assertThat(admin().get("/api/reports/" + first + "/comparison").status()).isEqualTo(400);
		assertThat(admin().get("/api/reports?authority=УО-01&status=COMPLETED").json().path("total").asInt())
			.isPositive();
		assertThat(admin().get("/api/reports?status=FAILED").json().path("total").asInt()).isZero();
		assertThat(admin().get("/api/reports?day=1999-10-01").json().path("items")).isEmpty();
		assertThat(admin().get(path(first, 999_999)).status()).isEqualTo(404);
	}

	/** On 1 September all go up a class, and their duplicates with them. */
	@Test
	void whatIsLeftPersistsWhenTheClassesArePromoted() {
		long number = aCase();
		long before = last();
		importing(parts("movements", """
				Номер записи;Код организации;Вид движения;Дата;Номер приказа;Класс (группа)
				100;Д1;Зачисление;01.09.2016;5;старшая
				100;Д1;Перевод;01.09.2021;6;подготовительная
				200;Ш1;Зачисление;01.09.2020;77;1А
				200;Ш1;Перевод;01.09.2021;78;2А"""), Map.of());
		JsonNode same = compare(run(), before);
		report("УО-01", "2021-09-01", "2022-03-31");
		for (JsonNode both : List.of(same, compare(last(), before))) {
			assertThat(figures(both)).isEqualTo("appeared 0, persisting 1, resolved 0, reopened 0, vanished 0");
			assertThat(both.at("/items/0/case").asLong()).isEqualTo(number);
		}
	}

	@Test
	void whatIsCarriedOutIsResolvedOnceARunHasProvedIt() {
		long number = aCase();
		long first = last();
		decide(number, "{\"verdict\":\"confirm\"}");
		carryOut();
		long second = run();
		assertThat(compare(second, first).toString()).isEqualTo("""
				{"appeared":0,"persisting":0,"resolved":1,"reopened":0,"vanished":0,"items":[{"case":%d,\
				"accounts":["100","200"],"state":"resolved","why":"confirmed"}]}""".formatted(number));
		long third = run();
		assertThat(figures(compare(third, second)))
			.isEqualTo("appeared 0, persisting 0, resolved 0, reopened 0, vanished 0");
		assertThat(figures(compare(third, first)))
			.isEqualTo("appeared 0, persisting 0, resolved 1, reopened 0, vanished 0");
	}

	@Test
	void whatIsGoneWithoutAnActHasVanishedAndNothingIsProved() {
		aCase();
		long first = last();
		importing(parts("students", STUDENTS + "200;Волков;Иван;Ильич;07.05.2012;087-654-303 00"), Map.of());
		JsonNode gone = compare(run(), first);
		assertThat(figures(gone)).isEqualTo("appeared 0, persisting 0, resolved 0, reopened 0, vanished 1");
		assertThat(gone.path("items").get(0).path("why").asString()).isEqualTo("no_longer_found");
	}

	@Test
	void aListOfOtherDaysProvesNothing() {
		aCase();
		long first = last();
		report("УО-01", "2010-09-01", "2011-08-31");
		JsonNode gone = compare(last(), first);
		assertThat(figures(gone)).isEqualTo("appeared 0, persisting 0, resolved 0, reopened 0, vanished 1");
		assertThat(gone.path("items").get(0).path("why").asString()).isEqualTo("other_period");
	}

	@Test
	void whatIsFoundAgainAfterItWasClosedIsReopened() {
		long number = aCase();
		long first = last();
		decide(number, "{\"verdict\":\"distinct\",\"reason\":\"Разные дети, проверено\"}");
		long second = run();
		JsonNode parted = compare(second, first);
		assertThat(figures(parted)).isEqualTo("appeared 0, persisting 0, resolved 1, reopened 0, vanished 0");
		assertThat(parted.path("items").get(0).path("why").asString()).isEqualTo("distinct");
		importing(parts("students", """
				Номер записи;Фамилия;Имя;Отчество;Дата рождения;СНИЛС;Свидетельство о рождении
				100;Лисицын;Егор;Петрович;05.03.2013;112-233-445 95;I-АБ № 123456
				200;Лисицын;Егор;Петрович;05.03.2013;112-233-445 95;I-АБ № 123456"""), Map.of());
		long third = run();
		assertThat(figures(compare(third, second)))
			.isEqualTo("appeared 0, persisting 0, resolved 0, reopened 1, vanished 0");
	}

	@Test
	void theRunOfAnotherAuthorityIsNotThere() {
		aCase();
		long first = last();
		importing(parts("organizations", """
				Код;Наименование;Тип;Код УО
				УО-02;Другое управление;УО;
				Ш9;Школа № 9;ООО;УО-02"""), Map.of());
		report("УО-02", "2020-09-01", "2021-03-31");
		assertThat(admin().get(path(last(), first)).status()).isEqualTo(404);
	}

	private static String figures(JsonNode comparison) {
		return String.join(", ",
				List.of("appeared", "persisting", "resolved", "reopened", "vanished")
					.stream()
					.map(state -> state + " " + comparison.path(state).asInt())
					.toList());
	}

	private JsonNode compare(long later, long earlier) {
		TestClient.Answer answer = admin().get(path(later, earlier));
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		return answer.json();
	}

	private static String path(long later, long earlier) {
		return "/api/reports/" + later + "/comparison?with=" + earlier;
	}

	private long run() {
		report("УО-01", "2020-09-01", "2021-03-31");
		return last();
	}

	private long last() {
		return admin().get("/api/reports").json().path("items").get(0).path("id").asLong();
	}

	private void decide(long number, String verdict) {
		TestClient.Answer answer = admin().post("/api/cases/" + number + "/decision", verdict);
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
	}

	private void carryOut() {
		for (JsonNode open = open(); !open.isEmpty(); open = open()) {
			open.forEach(task -> assertThat(
					admin().post("/api/tasks/" + task.path("id").asLong() + "/carry-out", "{}").status())
				.isEqualTo(200));
		}
	}

	private JsonNode open() {
		return admin().get("/api/tasks?status=OPEN&size=1000").json().path("items");
	}

}
