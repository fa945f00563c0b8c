package ru.sgo.duplicates.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import ru.sgo.duplicates.TestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Lists over the API: how they were understood, and the whole way on them. */
class ListsApiTest extends ApiTest {

	private static final String HEADER = "ФИО;Дата рождения;Класс;Дата зачисления";

	private static final String EGOR = "Лисицын Егор Петрович;05.03.2013";

	@BeforeEach
	void organizations() {
		importing(parts("organizations", """
				Код;Наименование;Тип;Код УО
				УО-01;Управление образования;УО;
				Д1;Детский сад № 1;ДОО;УО-01
				Ш1;Школа № 1;ООО;УО-01"""), Map.of());
	}

	@Test
	void aPreviewTellsHowEachFileWasUnderstoodAndWritesNothing() {
		TestClient.Answer sent = send(admin(), parts("lists/Школа № 1.csv", """
				Список на 10.09.2020
				Кто;Д.р.;Класс
				Лисицын Егор Петрович;05.03.2013;1-А
				Белова Вера;31.02.2013;1-А"""),
				Map.of("preview", "true", "columns.Школа № 1.csv", "{\"Кто\":\"full_name\"}"));
		assertThat(sent.status()).as(sent.text()).isEqualTo(202);
		JsonNode run = await(sent.location());
		assertThat(run.path("status").asString()).isEqualTo("AWAITING_CONFIRMATION");
		JsonNode list = run.path("lists").get(0);
		assertThat(list.path("file").asString()).isEqualTo("Школа № 1.csv");
		assertThat(list.path("kind").asString()).isEqualTo("csv");
		assertThat(list.path("headerRow").asInt()).isEqualTo(2);
		assertThat(list.path("columns").toString()).isEqualTo("""
				[{"header":"Кто","field":"full_name"},{"header":"Д.р.","field":"birth_date"},\
				{"header":"Класс","field":"class_name"}]""");
		assertThat(list.path("organization").asString()).isEqualTo("Ш1");
		assertThat(list.path("organizationFrom").asString()).isEqualTo("file");
		assertThat(list.path("asOf").asString()).isEqualTo("2020-09-10");
		assertThat(List.of(list.path("rows").asInt(), list.path("taken").asInt(), list.path("folded").asInt(),
				list.path("bad").asInt()))
			.containsExactly(2, 2, 0, 0);
		assertThat(run.path("preview").toString())
			.isEqualTo("{\"accounts\":{\"new\":2,\"changed\":0,\"gone\":0},\"movements\":{\"new\":2,\"gone\":0}}");
		assertThat(run.path("problems").get(0).path("file").asString()).isEqualTo("Школа № 1.csv");
		assertThat(admin().post(sent.location() + "/cancel").status()).isEqualTo(204);
		assertThat(report("УО-01", "2020-09-01", "2021-03-31").path("accounts").asInt()).isZero();
	}

	@Test
	void aTownSendsAListForEachClass() {
		Map<String, byte[]> classes = new LinkedHashMap<>();
		for (int i = 1; i <= 120; i++) {
			classes.putAll(parts("lists/Школа № 1, класс " + i + ".csv",
					HEADER + "\nОрлов Олег Петрович;05.03.2013;" + i + "-А;01.09.2020\nБелов Иван "
							+ "Олегович;%02d.%02d.20%02d;1-А;".formatted(1 + i % 28, 1 + i % 12, 8 + i % 9)));
		}
		JsonNode run = importing(classes, Map.of());
		assertThat(run.path("status").asString()).isEqualTo("COMPLETED");
		assertThat(run.path("lists")).hasSize(120);
	}

	@Test
	void whoHasSentNothingComesFirst() {
		importing(parts("lists/Детский сад № 1.csv", HEADER + "\n" + EGOR + ";Старшая;01.09.2016"),
				Map.of("asOf", "2020-10-01"));
		JsonNode states = admin().get("/api/lists").json();
		assertThat(states.path("total").asInt()).isEqualTo(2);
		assertThat(states.path("items").get(0).toString()).isEqualTo(
				"""
						{"organization":"Ш1","name":"Школа № 1","kind":"school","day":null,"children":null,"complete":false,"lacking":[],\
						"contact":{"telephone":null,"email":null,"persons":[]}}""");
		assertThat(states.path("items").get(1).path("day").asString()).isEqualTo("2020-10-01");
		assertThat(states.path("items").get(1).path("children").asInt()).isEqualTo(1);
	}

	@Test
	void aClassOfWhichNobodyIsListedLacks() {
		importing(parts("students", """
				Номер записи;Фамилия;Имя;Отчество;Дата рождения
				1;Орлов;Олег;Петрович;05.03.2013
				2;Белов;Иван;Олегович;06.03.2013
				3;Белова;Вера;Олеговна;06.03.2012
				4;Сомов;Глеб;Львович;07.03.2012""", "movements", """
				Номер записи;Код организации;Вид движения;Дата;Номер приказа;Класс (группа)
				1;Ш1;Зачисление;01.09.2020;1;1-А
				2;Ш1;Зачисление;01.09.2020;1;1-А
				3;Ш1;Зачисление;01.09.2020;1;1-Б
				4;Ш1;Зачисление;01.09.2020;1;1-Б
				4;Ш1;Выбытие;01.10.2020;2;"""), Map.of());
		importing(parts("lists/Школа № 1.csv", HEADER + "\nОрлов Олег Петрович;05.03.2013;1 «а»;01.09.2020"),
				Map.of("asOf", "2020-11-01"));
		assertThat(admin().get("/api/lists").json().path("items").get(1).path("lacking").toString())
			.isEqualTo("[{\"className\":\"1-Б\",\"children\":1}]");
	}

	@Test
	void whatCannotBeUnderstoodIsRefused() {
		Map<String, byte[]> list = parts("lists/5А.csv", HEADER + "\n" + EGOR + ";1-А;01.09.2020");
		assertThat(send(admin(), list, Map.of("listKind", "teachers")).status()).isEqualTo(400);
		assertThat(send(admin(), Map.of(), Map.of("lists", "")).status()).isEqualTo(400);
		assertThat(send(admin(), Map.of(), Map.of("lists", ",")).status()).isEqualTo(400);
		assertThat(send(admin(), list, Map.of("asOf.5А.csv", "вчера")).status()).isEqualTo(400);
		assertThat(send(admin(), list, Map.of("columns.5А.csv", "ФИО")).status()).isEqualTo(400);
		JsonNode run = await(send(admin(), list, Map.of()).location());
		assertThat(run.path("status").asString()).isEqualTo("FAILED");
		assertThat(run.path("problems").get(0).path("message").asString()).contains("организац");
	}

	@Test
	void fromListsToTheProof() {
		importing(parts("lists/Детский сад № 1.csv", HEADER + "\n" + EGOR + ";Старшая;01.09.2016"),
				Map.of("asOf", "2020-10-01"));
		importing(parts("lists/Школа № 1.csv", HEADER + "\n" + EGOR + ";1-А;02.09.2020"), Map.of("asOf", "2020-10-01"));
		JsonNode run = report("УО-01", "2020-09-01", "2021-03-31");
		assertThat(run.path("groups").path("identical").asInt()).isEqualTo(1);
		JsonNode found = admin().get("/api/cases").json().path("items").get(0);
		long number = found.path("number").asLong();
		assertThat(found.path("cause").asString()).isEqualTo("not_withdrawn");
		assertThat(found.path("delete")).isEmpty();
		assertThat(admin().post("/api/cases/" + number + "/decision", "{\"verdict\":\"confirm\"}").status())
			.isEqualTo(200);
		assertThat(carryOut("withdraw", "{\"date\":\"2020-09-01\"}").status()).isEqualTo(200);
		assertThat(carryOut("clarify", "{\"cards\":1}").status()).isEqualTo(200);
		importing(parts("lists/Школа № 1.csv", HEADER + "\n" + EGOR + ";1-А;02.09.2020"), Map.of("asOf", "2020-11-01"));
		report("УО-01", "2020-09-01", "2021-03-31");
		assertThat(admin().get("/api/cases/" + number).json().path("status").asString()).isEqualTo("CONFIRMED");
	}

	private TestClient.Answer carryOut(String act, String json) {
		long task = StreamSupport.stream(admin().get("/api/tasks").json().path("items").spliterator(), false)
			.filter(one -> one.path("act").asString().equals(act))
			.findFirst()
			.orElseThrow()
			.path("id")
			.asLong();
		return admin().post("/api/tasks/" + task + "/carry-out", json);
	}

}
