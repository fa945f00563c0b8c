package ru.sgo.duplicates.api;

import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import ru.sgo.duplicates.TestClient;
import ru.sgo.duplicates.access.Role;
import ru.sgo.duplicates.access.TestUsers;

import static org.assertj.core.api.Assertions.assertThat;

/** The calendar of reporting days, and what was submitted beside what is counted. */
class ReportingDayApiTest extends ApiTest {

	private static final String DAYS = "/api/reporting-days";

	private static final String OF_2020 = "/figures?on=2020-09-20";

	@Autowired
	private TestUsers users;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Clock clock;

	private final Set<String> made = new HashSet<>();

	/**
	 * Егор is in the kindergarten still and in class 1А; Анна goes from the one school to
	 * the other on the day; Иван is attached to the first and learns in the second; Мария
	 * is in a preschool group of the first.
	 */
	@BeforeEach
	void town() {
		JsonNode run = importing(parts("organizations", """
				Код;Наименование;Тип;Код УО
				УО-01;Управление образования;УО;
				Д1;Детский сад № 1;ДОО;УО-01
				Ш1;Школа № 1;ООО;УО-01
				Ш2;Школа № 2;ООО;УО-01
				УО-02;Другое управление;УО;
				Ш9;Школа № 9;ООО;УО-02""", "students", """
				Номер записи;Фамилия;Имя;Отчество;Дата рождения;СНИЛС;Дата создания записи;Способ ввода;Код организации
				100;Лисицын;Егор;Петрович;05.03.2013;112-233-445 95;01.09.2016;По заявлению;Д1
				200;Лисицын;Егор;Петрович;05.03.2013;112-233-445 95;02.09.2020;Быстрый ввод;Ш1
				1;Волков;Олег;Ильич;07.05.2013;;01.09.2020;По заявлению;Ш1
				2;Зайцева;Анна;Олеговна;06.04.2013;;01.09.2020;По заявлению;Ш1
				3;Белов;Иван;Ильич;08.06.2013;;01.09.2020;По заявлению;Ш2
				4;Малышева;Мария;Юрьевна;09.07.2015;;01.09.2020;По заявлению;Ш1""", "movements", """
				Номер записи;Код организации;Вид движения;Дата;Номер приказа;Класс (группа)
				100;Д1;Зачисление;01.09.2016;5;средняя
				200;Ш1;Зачисление;01.09.2020;77;1А
				1;Ш1;Зачисление;01.09.2020;77;1А
				2;Ш1;Зачисление;01.09.2020;77;1А
				2;Ш1;Выбытие;20.09.2020;80;
				2;Ш2;Зачисление;20.09.2020;81;1Б
				3;Ш1;Зачисление в прикреплённые;01.09.2020;77;1А
				3;Ш2;Зачисление;01.09.2020;78;1Б
				4;Ш1;Зачисление;01.09.2020;79;Старшая группа"""), Map.of());
		assertThat(run.path("problemCount").asInt()).as(run.toString()).isZero();
		report("УО-01", "2020-09-01", "2021-03-31");
	}

	@Test
	void theUsualDaysAreProposed() {
		JsonNode days = admin().get(DAYS + "?authority=УО-01").json();
		assertThat(days.path("total").asInt()).isEqualTo(2);
		assertThat(days.path("items"))
			.extracting(day -> day.path("form").asString() + " " + day.path("day").asString().substring(5) + " "
					+ day.path("asks").asString())
			.containsExactly("ОО-1 09-20 pupils", "85-К 12-31 preschool");
		LocalDate next = LocalDate.parse(days.path("items").get(0).path("next").asString());
		assertThat(next).isAfterOrEqualTo(LocalDate.now(this.clock)).isBefore(LocalDate.now(this.clock).plusYears(1));
	}

	@Test
	void whatAFormAsksIsCountedBesideWhatWasSubmitted() {
		String day = DAYS + "/" + day("ОО-1");
		JsonNode asked = admin().get(day + OF_2020).json();
		// Анна is counted once, where she enters; whoever is attached is not counted.
		assertThat(lines(asked)).containsExactly("Ш1 pupils 3 2 2 1 - -", "Ш2 pupils 2 2 2 0 - -");
		assertThat(asked.path("total").toString())
			.contains("\"counted\":{\"accounts\":5,\"attached\":1,\"after\":4,\"afterProposed\":4}", "\"submitted\":0");
		// Егор's two accounts, and Анна who is counted in two schools on that day.
		assertThat(asked.path("open").asInt()).isEqualTo(2);
		for (JsonNode line : asked.path("items")) {
			JsonNode cases = admin().get("/api/cases?organization=" + line.path("organization").asString()).json();
			assertThat(line.path("open").asInt()).isEqualTo(cases.path("total").asInt()).isPositive();
		}
		TestClient.Answer saved = put(admin(), day + OF_2020, figure("Ш1", "pupils", "3", "\"Анна учтена\"", 0),
				figure("Ш2", "pupils", "2", "null", 0));
		assertThat(saved.status()).as(saved.text()).isEqualTo(200);
		assertThat(lines(saved.json())).containsExactly("Ш1 pupils 3 2 2 1 3 as_accounts",
				"Ш2 pupils 2 2 2 0 2 as_decided");
		assertThat(saved.json().path("items").get(0).path("submitted").toString()).isEqualTo(
				"{\"children\":3,\"difference\":1,\"match\":\"as_accounts\",\"reason\":\"Анна учтена\",\"version\":1}");
		assertThat(saved.json().path("total").toString()).contains("\"submitted\":5,\"lines\":2,\"different\":1");
		assertThat(csv(day + "/figures.csv?on=2020-09-20"))
			.extracting(row -> row.getField("organization") + row.getField("submitted") + row.getField("difference"))
			.containsExactly("Ш131", "Ш220");
		// Of another year nothing was submitted.
		assertThat(admin().get(day + "/figures?on=2021-09-20").json().path("total").path("lines").asInt()).isZero();
	}

	@Test
	void preschoolGroupsOfASchoolStandApart() {
		String day = DAYS + "/" + day("85-К");
		assertThat(lines(admin().get(day + "/figures?on=2020-12-31").json()))
			.containsExactly("Ш1 preschool 1 1 1 0 - -", "Д1 preschool 1 1 0 0 - -");
		assertThat(classes(day + "/classes?on=2020-12-31")).containsExactly("Ш1 preschool Старшая группа 1",
				"Д1 preschool средняя 1");
		assertThat(classes(DAYS + "/" + day("ОО-1") + "/classes?on=2020-09-20")).containsExactly("Ш1 pupils 1А 2",
				"Ш2 pupils 1Б 2");
		assertThat(csv(day + "/classes.csv?on=2020-12-31")).hasSize(2);
		long both = add("""
				{"authority":"УО-01","form":"Сверка","day":"2020-12-01","yearly":false}""").path("id").asLong();
		assertThat(lines(admin().get(DAYS + "/" + both + "/figures").json())).containsExactly("Ш1 pupils 2 2 2 1 - -",
				"Ш2 pupils 2 2 2 0 - -", "Ш1 preschool 1 1 1 0 - -", "Д1 preschool 1 1 0 0 - -");
	}

	@Test
	void whoSavesAfterSomebodyElseIsToldAndNothingIsLost() {
		String day = DAYS + "/" + day("ОО-1") + OF_2020;
		TestClient officer = of(Role.OFFICER, "УО-01");
		assertThat(put(officer, day, figure("Ш1", "pupils", "3", "null", 0)).status()).isEqualTo(200);
		// Of another organization nobody has typed anything meanwhile.
		assertThat(put(admin(), day, figure("Ш2", "pupils", "4", "null", 0)).status()).isEqualTo(200);
		TestClient.Answer late = put(admin(), day, figure("Ш2", "pupils", "5", "null", 1),
				figure("Ш1", "pupils", "7", "null", 0));
		assertThat(late.status()).isEqualTo(409);
		assertThat(lines(admin().get(day).json())).containsExactly("Ш1 pupils 3 2 2 1 3 as_accounts",
				"Ш2 pupils 2 2 2 0 4 other");
		// The same once more is no other figure, whatever the version.
		assertThat(put(admin(), day, figure("Ш1", "pupils", "3", "null", 0)).status()).isEqualTo(200);
		assertThat(put(admin(), day, figure("Ш1", "pupils", "null", "null", 1)).status()).isEqualTo(200);
		assertThat(lines(admin().get(day).json())).first().isEqualTo("Ш1 pupils 3 2 2 1 - -");
		assertThat(acts("figure_submitted")).containsExactly("Ш1 3", "Ш2 4", "Ш1 ");
	}

	@Test
	void whatCannotBeAFigureIsSaid() {
		String day = DAYS + "/" + day("ОО-1") + OF_2020;
		for (String bad : List.of("-1", "100000", "12.5", "1e999999999", "\"много\"")) {
			assertThat(put(admin(), day, figure("Ш2", "pupils", "2", "null", 0), figure("Ш1", "pupils", bad, "null", 0))
				.status()).as(bad).isEqualTo(400);
		}
		assertThat(put(admin(), day, figure("Ш1", "pupils", "3", "\"" + "а".repeat(300) + "\"", 0)).status())
			.isEqualTo(400);
		assertThat(put(admin(), day, figure("Ш1", "adults", "3", "null", 0)).status()).isEqualTo(400);
		assertThat(put(admin(), day, "null").status()).isEqualTo(400);
		assertThat(put(admin(), day, figure("Ш9", "pupils", "3", "null", 0)).status()).isEqualTo(404);
		assertThat(put(admin(), day, figure("Ш77", "pupils", "3", "null", 0)).status()).isEqualTo(404);
		assertThat(put(admin(), day.replace("09-20", "09-21"), figure("Ш1", "pupils", "3", "null", 0)).status())
			.isEqualTo(400);
		assertThat(acts("figure_submitted")).isEmpty();
		assertThat(
				admin().get(day.replace("2020", "1995")).json().path("total").path("counted").path("accounts").asInt())
			.isZero();
	}

	@Test
	void whoMayWhat() {
		String day = DAYS + "/" + day("ОО-1");
		String wish = figure("Ш1", "pupils", "3", "null", 0);
		assertThat(of(Role.HEAD, "УО-01").get(day + OF_2020).status()).isEqualTo(200);
		assertThat(put(of(Role.HEAD, "УО-01"), day + OF_2020, wish).status()).isIn(403, 404);
		assertThat(of(Role.ORGANIZATION, "Ш1").get(day + OF_2020).status()).isEqualTo(404);
		assertThat(of(Role.ORGANIZATION, "Ш1").get(DAYS).status()).isEqualTo(404);
		TestClient stranger = of(Role.ADMINISTRATOR, "УО-02");
		assertThat(stranger.get(day + OF_2020).status()).isEqualTo(404);
		assertThat(put(stranger, day + OF_2020, wish).status()).isEqualTo(404);
		assertThat(stranger.get(DAYS).json().path("items")).extracting(one -> one.path("authority").asString())
			.containsOnly("УО-02");
		assertThat(stranger.post(DAYS, "{\"authority\":\"УО-01\",\"form\":\"Ф\",\"day\":\"2027-01-01\"}").status())
			.isEqualTo(404);
		assertThat(send(stranger, "DELETE", day, "").status()).isEqualTo(404);
		TestClient officer = of(Role.OFFICER, "УО-01");
		assertThat(officer.post(DAYS, "{\"authority\":\"УО-01\",\"form\":\"Ф\",\"day\":\"2027-01-01\"}").status())
			.isIn(403, 404);
		assertThat(send(officer, "DELETE", day, "").status()).isIn(403, 404);
	}

	@Test
	void theCalendarIsChangedAndNoDayStandsThereTwice() {
		long once = add("""
				{"authority":"УО-01","form":"ФСН","day":"2028-02-29","yearly":false}""").path("id").asLong();
		for (String twice : List.of("\"form\":\"фсн\",\"day\":\"2028-02-29\",\"yearly\":false",
				"\"form\":\"ОО-1\",\"day\":\"2027-09-20\"",
				"\"form\":\"ОО-1\",\"day\":\"2027-09-20\",\"yearly\":false")) {
			assertThat(admin().post(DAYS, "{\"authority\":\"УО-01\"," + twice + "}").status()).as(twice).isEqualTo(409);
		}
		for (String bad : List.of("\"form\":\"Ф\",\"day\":\"2028-02-29\"", "\"form\":\"Ф\",\"day\":\"1950-01-01\"",
				"\"form\":\" \",\"day\":\"2027-01-01\"", "\"form\":\"Ф\"", "\"form\":\"Ф\",\"day\":\"2027-02-30\"",
				"\"form\":\"" + "Ф".repeat(300) + "\",\"day\":\"2027-01-01\"",
				"\"form\":\"Ф\",\"day\":\"2027-01-01\",\"asks\":\"adults\"")) {
			assertThat(admin().post(DAYS, "{\"authority\":\"УО-01\"," + bad + "}").status()).as(bad).isEqualTo(400);
		}
		assertThat(admin().post(DAYS, "{\"authority\":\"Ш1\",\"form\":\"Ф\",\"day\":\"2027-01-01\"}").status())
			.isEqualTo(404);
		String change = "{\"form\":\"ФСН-2\",\"day\":\"2027-01-15\",\"version\":0}";
		assertThat(send(admin(), "PUT", DAYS + "/" + once, change).json().path("version").asInt()).isOne();
		assertThat(send(admin(), "PUT", DAYS + "/" + once, change).status()).isEqualTo(409);
		assertThat(send(admin(), "DELETE", DAYS + "/" + once, "").status()).isEqualTo(204);
		assertThat(send(admin(), "DELETE", DAYS + "/" + once, "").status()).isEqualTo(404);
		assertThat(admin().get(DAYS + "?authority=УО-01").json().path("total").asInt()).isEqualTo(2);
		assertThat(acts("reporting_day_added", "reporting_day_changed", "reporting_day_removed"))
			.containsExactly("УО-01 ", "УО-01 ", "УО-01 ");
	}

	@Test
	void whatWasSubmittedStaysWithItsDay() {
		long id = day("ОО-1");
		put(admin(), DAYS + "/" + id + OF_2020, figure("Ш1", "pupils", "3", "null", 0));
		assertThat(send(admin(), "PUT", DAYS + "/" + id, "{\"form\":\"ОО-1\",\"day\":\"2026-09-21\",\"version\":0}")
			.status()).isEqualTo(200);
		assertThat(lines(admin().get(DAYS + "/" + id + OF_2020).json())).first().asString().endsWith(" 3 as_accounts");
		assertThat(admin().get(DAYS + "/" + id + "/figures?on=2020-09-21").json().path("total").path("lines").asInt())
			.isZero();
		// Who removes all days has an empty calendar, and is proposed nothing again.
		for (JsonNode one : admin().get(DAYS + "?authority=УО-01").json().path("items")) {
			send(admin(), "DELETE", DAYS + "/" + one.path("id").asLong(), "");
		}
		assertThat(admin().get(DAYS + "?authority=УО-01").json().path("total").asInt()).isZero();
	}

	private long day(String form) {
		return admin().get(DAYS + "?authority=УО-01")
			.json()
			.path("items")
			.values()
			.stream()
			.filter(one -> one.path("form").asString().equals(form))
			.findFirst()
			.orElseThrow()
			.path("id")
			.asLong();
	}

	private JsonNode add(String json) {
		TestClient.Answer answer = admin().post(DAYS, json);
		assertThat(answer.status()).as(answer.text()).isEqualTo(201);
		return answer.json();
	}

	private static String figure(String organization, String stage, String children, String reason, int version) {
		return "{\"organization\":\"%s\",\"stage\":\"%s\",\"children\":%s,\"reason\":%s,\"version\":%d}"
			.formatted(organization, stage, children, reason, version);
	}

	private static TestClient.Answer put(TestClient client, String path, String... items) {
		return send(client, "PUT", path, "{\"items\":[" + String.join(",", items) + "]}");
	}

	private static TestClient.Answer send(TestClient client, String method, String path, String json) {
		return client.send(method, path, "application/json", HttpRequest.BodyPublishers.ofString(json));
	}

	/** Organization and stage; accounts, after, afterProposed, attached; submitted. */
	private static List<String> lines(JsonNode figures) {
		List<String> lines = new ArrayList<>();
		figures.path("items").forEach(item -> {
			JsonNode counted = item.path("counted");
			JsonNode submitted = item.path("submitted");
			lines.add(String.join(" ", item.path("organization").asString(), item.path("stage").asString(),
					counted.path("accounts").asString(), counted.path("after").asString(),
					counted.path("afterProposed").asString(), counted.path("attached").asString(),
					submitted.path("children").isNull() ? "-" : submitted.path("children").asString(),
					submitted.path("match").asString("-")));
		});
		return lines;
	}

	private List<String> classes(String path) {
		List<String> classes = new ArrayList<>();
		admin().get(path)
			.json()
			.path("items")
			.forEach(item -> classes
				.add(String.join(" ", item.path("organization").asString(), item.path("stage").asString(),
						item.path("className").asString("-"), item.path("counted").path("after").asString())));
		return classes;
	}

	private List<String> acts(String... kinds) {
		return this.jdbc.sql("""
				select o.code || ' ' || coalesce(a.after ->> 'children', '')
				from registry_act a join organization o on o.id = a.organization_id
				where a.kind = any (:kinds) order by a.revision
				""").param("kinds", kinds).query(String.class).list();
	}

	private TestClient of(Role role, String organization) {
		String login = "user-" + role.code() + organization.hashCode();
		if (this.made.add(login)) {
			this.users.make(port(), login, role, organization);
		}
		return TestClient.as(port(), login, TestUsers.PASSWORD);
	}

}
