package ru.sgo.duplicates.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import ru.sgo.duplicates.TestClient;
import ru.sgo.duplicates.access.Role;
import ru.sgo.duplicates.access.TestUsers;

import static org.assertj.core.api.Assertions.assertThat;

/** Who left on a day that no list tells gets it from whoever has the order. */
class LeavingApiTest extends ApiTest {

	private static final String HEADER = "ФИО;Дата рождения;Класс;Дата зачисления";

	@Autowired
	private TestUsers users;

	@Autowired
	private JdbcClient jdbc;

	/** Of three children one is still there. */
	@BeforeEach
	void twoHaveLeft() {
		importing(parts("organizations", """
				Код;Наименование;Тип;Код УО
				УО-01;Управление образования;УО;
				Ш1;Школа № 1;ООО;УО-01
				Ш2;Школа № 2;ООО;УО-01
				УО-02;Другое управление;УО;
				Ш9;Школа № 9;ООО;УО-02""", "students", """
				Номер записи;Фамилия;Имя;Отчество;Дата рождения
				100;Лисицын;Егор;Петрович;05.03.2013
				200;Ёжикова;Анна;;06.04.2013
				300;Белов;Олег;;07.05.2013""", "movements", """
				Номер записи;Код организации;Вид движения;Дата;Номер приказа;Класс (группа)
				100;Ш1;Зачисление;01.09.2020;5;1-А
				200;Ш1;Зачисление;01.09.2020;5;1-А
				300;Ш1;Зачисление;01.09.2020;5;1-А"""), Map.of());
		importing(parts("lists/Школа № 1.csv", HEADER + "\nБелов Олег;07.05.2013;1-А;01.09.2020"),
				Map.of("mode", "complete", "asOf", "2020-11-10"));
	}

	private TestClient of(Role role, String organization) {
		String login = "user-" + role.code() + (int) organization.charAt(organization.length() - 1);
		this.users.make(port(), login, role, organization);
		return TestClient.as(port(), login, TestUsers.PASSWORD);
	}

	private static TestClient.Answer state(TestClient client, String... days) {
		return client.post("/api/leavings", "{\"leavings\":[" + String.join(",", days) + "]}");
	}

	private static String day(long id, Object date, String order) {
		return "{\"id\":%d,\"date\":\"%s\",\"orderNumber\":\"%s\"}".formatted(id, date, order);
	}

	private static long id(JsonNode leavings, String account) {
		for (JsonNode one : leavings.path("items")) {
			if (one.path("account").asString().equals(account)) {
				return one.path("id").asLong();
			}
		}
		throw new AssertionError(account + " is not in " + leavings);
	}

	private JsonNode stay(String account) {
		return admin().get("/api/students/" + account).json().path("stays").path(0);
	}

	@Test
	void aSchoolSaysTheDaysOfThoseWhoHaveLeftIt() {
		TestClient school = of(Role.ORGANIZATION, "Ш1");
		JsonNode unknown = school.get("/api/leavings").json();
		assertThat(unknown.path("total").asInt()).isEqualTo(2);
		assertThat(unknown.path("items").get(0).toString()).isEqualTo("""
				{"id":%d,"account":"200","fullName":"Ёжикова Анна","birthDate":"2013-04-06","organization":"Ш1",\
				"organizationName":"Школа № 1","className":"1-А","begins":"2020-09-01","assumed":"2020-11-09"}"""
			.formatted(id(unknown, "200")));
		TestClient.Answer answer = state(school, day(id(unknown, "100"), "2020-10-05", "17-у"),
				day(id(unknown, "200"), "2020-11-09", ""));
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		assertThat(answer.text()).isEqualTo("{\"stated\":2,\"refused\":[]}");
		assertThat(school.get("/api/leavings").json().path("total").asInt()).isZero();
		assertThat(stay("100").path("ends").asString()).isEqualTo("2020-10-05");
		assertThat(stay("200").path("ends").asString()).isEqualTo("2020-11-09");
		assertThat(this.jdbc.sql("""
				select a.number || ' ' || m.date || ' ' || m.order_number || ' ' || m.day_known from movement m
				join student_account a on a.id = m.account_id where m.kind = 'WITHDRAWAL' and m.superseded_at is null
				order by 1
				""").query(String.class).list()).containsExactly("100 2020-10-05 17-у true", "200 2020-11-09  true");
		assertThat(
				this.jdbc.sql("select count(*) from registry_act where kind = 'correct_date' and actor like 'user-%'")
					.query(Integer.class)
					.single())
			.isEqualTo(2);
	}

	@Test
	void aSecondClickAndTheSameListAgainChangeNothing() {
		TestClient school = of(Role.ORGANIZATION, "Ш1");
		long id = id(school.get("/api/leavings").json(), "100");
		state(school, day(id, "2020-10-05", "17-у"));
		JsonNode again = state(school, day(id, "2020-10-06", "18-у")).json();
		assertThat(again.path("stated").asInt()).isZero();
		assertThat(again.path("refused").get(0).path("message").asString()).contains("Такого документа");
		importing(parts("lists/Школа № 1.csv", HEADER + "\nБелов Олег;07.05.2013;1-А;01.09.2020"),
				Map.of("mode", "complete", "asOf", "2020-11-11"));
		assertThat(stay("100").path("ends").asString()).isEqualTo("2020-10-05");
		assertThat(school.get("/api/leavings").json().path("items")).hasSize(1);
	}

	@Test
	void aDayThatCannotBeIsRefusedWithWhy() {
		TestClient officer = of(Role.OFFICER, "УО-01");
		importing(parts("movements", """
				Номер записи;Код организации;Вид движения;Дата;Номер приказа
				200;Ш1;Зачисление;01.12.2020;50"""), Map.of());
		JsonNode unknown = officer.get("/api/leavings").json();
		long first = id(unknown, "100");
		long second = id(unknown, "200");
		List<String> days = List.of(day(first, LocalDate.now().plusDays(1), ""), day(first, "2020-08-31", ""),
				day(first, "0001-01-01", ""), day(first, "2020-10-05", "1".repeat(201)), day(second, "2020-12-01", ""));
		JsonNode answer = state(officer, days.toArray(String[]::new)).json();
		assertThat(answer.path("stated").asInt()).isZero();
		assertThat(answer.path("refused")).extracting(one -> one.path("message").asString())
			.satisfiesExactly(text -> assertThat(text).contains("ещё не наступил"),
					text -> assertThat(text).contains("раньше зачисления"),
					text -> assertThat(text).contains("раньше зачисления"),
					text -> assertThat(text).contains("длиннее 200"),
					text -> assertThat(text).contains("зачислен снова"));
		assertThat(state(officer, "{\"id\":%d}".formatted(first)).status()).isEqualTo(400);
		assertThat(officer.get("/api/leavings").json().path("total").asInt()).isEqualTo(2);
		assertThat(state(officer, day(second, "2020-11-30", "")).json().path("stated").asInt()).isEqualTo(1);
		assertThat(this.jdbc.sql("select on_behalf_of from registry_act where kind = 'correct_date'")
			.query(String.class)
			.single()).isEqualTo("Ш1");
	}

	@Test
	void whoseItIsNotGetsNothing() {
		long id = id(admin().get("/api/leavings").json(), "100");
		for (String stranger : List.of("Ш2", "Ш9")) {
			TestClient school = of(Role.ORGANIZATION, stranger);
			assertThat(school.get("/api/leavings").json().path("total").asInt()).isZero();
			assertThat(school.get("/api/leavings?organization=%D0%A81").status()).isEqualTo(404);
			assertThat(state(school, day(id, "2020-10-05", "")).status()).isEqualTo(404);
		}
		assertThat(state(of(Role.HEAD, "УО-01"), day(id, "2020-10-05", "")).status()).isIn(403, 404);
		assertThat(admin().get("/api/leavings").json().path("total").asInt()).isEqualTo(2);
	}

}
