package ru.sgo.duplicates.api;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import ru.sgo.duplicates.TestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Texts and days that no database can take are answered like any other. */
class HostileTextTest extends ApiTest {

	private static final String LONG = "я".repeat(10_000);

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void egorHasTwoAccounts() {
		egorWithTwoAccounts();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/students?text=%00100&organization=%00", "/api/students?birthDate=%2B999999999-01-01",
			"/api/students?birthDate=-999999999-01-01", "/api/cases?text=%00&cause=%00&organization=%00",
			"/api/tasks?text=%00&organization=%00", "/api/users?text=%00",
			"/api/shared-snils?text=%00%27%20or%201%3D1--" })
	void everyListIsStillShown(String list) {
		assertThat(admin().get(list).status()).isEqualTo(200);
	}

	@Test
	void aLetterWithoutACodeIsLeftOut() {
		assertThat(admin().get("/api/students?text=%00100").json().path("total").asInt()).isOne();
		JsonNode task = firstTask();
		String path = "/api/tasks/" + task.path("id").asLong() + "/carry-out";
		assertThat(admin().post(path, "{\"orderNumber\":\"4\\u00002\"}").status()).isEqualTo(200);
		assertThat(this.jdbc.sql("select count(*) from movement where order_number = '42'").query(Long.class).single())
			.isOne();
		assertThat(TestClient.as(port(), "ad\0min", "x").get("/api/cases").status()).isEqualTo(401);
		long number = task.path("case").asLong();
		assertThat(
				admin().post("/api/cases/" + number + "/restore", "{\"account\":\"\\u0000\",\"reason\":\"\\u0000a\"}")
					.status())
			.isEqualTo(400);
	}

	@Test
	void whatIsTooLongIsRefusedInWords() {
		JsonNode task = firstTask();
		String path = "/api/tasks/" + task.path("id").asLong();
		refused(path + "/carry-out", "orderNumber", "Номер приказа: не больше 200 знаков.");
		refused(path + "/carry-out", "text", "Слишком длинно: не больше 2000 знаков.");
		refused(path + "/objection", "reason", "Слишком длинно: не больше 2000 знаков.");
		refused("/api/cases/1/decision", "reason", "Слишком длинно: не больше 2000 знаков.");
		refused("/api/cases/1/restore", "reason", "Слишком длинно: не больше 2000 знаков.");
		TestClient.Answer user = admin().post("/api/users", """
				{"login":"long","fullName":"%s","role":"officer","organization":"УО-01"}""".formatted(LONG));
		assertThat(user.status()).isEqualTo(400);
		TestClient.Answer match = admin().post("/api/matches",
				"{\"surname\":\"Лисицын\",\"givenName\":\"Егор\",\"birthDate\":\"+999999999-01-01\"}");
		assertThat(match.status()).isEqualTo(400);
		assertThat(match.json().path("detail").asString()).isEqualTo("Такая дата невозможна.");
	}

	private void refused(String path, String field, String words) {
		TestClient.Answer answer = admin().post(path, "{\"" + field + "\":\"" + LONG + "\"}");
		assertThat(answer.status()).as(path + answer.text()).isEqualTo(400);
		assertThat(answer.json().path("detail").asString()).isEqualTo(words);
	}

	private JsonNode firstTask() {
		JsonNode run = report("УО-01", "2020-09-01", "2021-03-31");
		admin().post("/api/cases/confirm", "{\"report\":" + run.path("id").asLong() + "}");
		return admin().get("/api/tasks?status=OPEN").json().path("items").path(0);
	}

}
