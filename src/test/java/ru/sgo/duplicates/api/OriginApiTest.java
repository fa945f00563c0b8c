package ru.sgo.duplicates.api;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
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

/** «Откуда берутся дубли», counted by hand. */
class OriginApiTest extends ApiTest {

	private static final String ORIGINS = "/api/origins?authority=УО-01";

	@Autowired
	private TestUsers users;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Clock clock;

	/**
	 * Each of another cause, and the last pair are two children: the kindergarten has not
	 * withdrawn, and the school made a card by quick entry (September); has withdrawn on
	 * the day, the card is by application (October); a card anew after the withdrawal
	 * (December); two in one school (November). Another child is counted in two schools
	 * on the day it went from one to the other (November).
	 */
	@BeforeEach
	void town() {
		JsonNode run = importing(parts("organizations", """
				Код;Наименование;Тип;Код УО
				УО-01;Управление образования;УО;
				Д1;Детский сад № 1;ДОО;УО-01
				Ш1;Школа № 1;ООО;УО-01
				Ш2;Школа № 2;ООО;УО-01
				Ш3;Школа № 3;ООО;УО-01
				УО-02;Другое управление;УО;
				Ш9;Школа № 9;ООО;УО-02""", "students", """
				Номер записи;Фамилия;Имя;Отчество;Дата рождения;СНИЛС;Дата создания записи;Способ ввода;Код организации
				100;Лисицын;Егор;Петрович;05.03.2013;;01.09.2016;По заявлению;Д1
				200;Лисицын;Егор;Петрович;05.03.2013;;02.09.2020;Быстрый ввод;Ш1
				101;Волков;Олег;Ильич;07.05.2013;;01.09.2016;По заявлению;Д1
				201;Волков;Олег;Ильич;07.05.2013;;01.10.2020;По заявлению;Ш1
				102;Зайцева;Анна;Олеговна;06.04.2012;;01.09.2019;По заявлению;Ш1
				202;Зайцева;Анна;Олеговна;06.04.2012;;01.12.2020;По заявлению;Ш2
				103;Белов;Иван;Глебович;08.06.2013;;01.09.2020;По заявлению;Ш2
				203;Белов;Иван;Глебович;08.06.2013;;05.11.2020;По заявлению;Ш2
				104;Малышева;Мария;Юрьевна;09.07.2012;;01.09.2019;По заявлению;Ш1
				105;Орлов;Пётр;Макарович;10.08.2012;;01.09.2019;По заявлению;Ш1
				205;Орлов;Пётр;Макарович;10.08.2012;;01.09.2020;Быстрый ввод;Ш3""", "movements", """
				Номер записи;Код организации;Вид движения;Дата;Номер приказа
				100;Д1;Зачисление;01.09.2016;1
				200;Ш1;Зачисление;01.09.2020;2
				101;Д1;Зачисление;01.09.2016;1
				101;Д1;Выбытие;01.10.2020;3
				201;Ш1;Зачисление;01.10.2020;4
				102;Ш1;Зачисление;01.09.2019;5
				102;Ш1;Выбытие;15.10.2020;6
				202;Ш2;Зачисление;01.12.2020;7
				103;Ш2;Зачисление;01.09.2020;8
				203;Ш2;Зачисление;05.11.2020;9
				104;Ш1;Зачисление;01.09.2019;5
				104;Ш1;Выбытие;15.11.2020;10
				104;Ш2;Зачисление;15.11.2020;11
				105;Ш1;Зачисление;01.09.2019;5
				205;Ш3;Зачисление;01.09.2020;12"""), Map.of());
		assertThat(run.path("problemCount").asInt()).as(run.toString()).isZero();
		report("УО-01", "2020-09-01", "2021-03-31");
		long others = number("205");
		assertThat(admin().post("/api/cases/" + others + "/decision", """
				{"verdict":"distinct","reason":"Это два ребёнка, проверено"}""").status()).isEqualTo(200);
	}

	@Test
	void whoDidNotWithdrawAndWhoMadeASecondCardStandApart() {
		JsonNode origins = admin().get(ORIGINS).json();
		assertThat(lines(origins)).containsExactly("Ш1 1 1 2 2", "Ш2 0 2 2 2", "Д1 2 0 2 2", "Ш3 0 0 0 0");
		assertThat(origins.path("total").asInt()).isEqualTo(4);
		assertThat(figures(origins.path("all"))).isEqualTo("3 3 5 5");
		assertThat(months(origins)).containsExactly("2020-09 1 1", "2020-10 1 0", "2020-11 1 1", "2020-12 0 1");
		JsonNode headcount = admin().get("/api/headcount?authority=УО-01").json();
		for (JsonNode line : origins.path("items")) {
			JsonNode counted = headcount.path("items")
				.values()
				.stream()
				.filter(one -> one.path("organization").equals(line.path("organization")))
				.findFirst()
				.orElseThrow();
			assertThat(line.path("children")).isEqualTo(counted.path("after"));
			long children = line.path("children").asLong();
			long duplicates = line.path("figures").path("duplicates").asLong();
			assertThat(line.path("perHundred").asDouble()).isEqualTo(Math.round(1000.0 * duplicates / children) / 10.0);
		}
	}

	@Test
	void howLongTheyLivedIsToldUntilTheyAreProvedGone() {
		LocalDate today = LocalDate.now(this.clock);
		long first = ChronoUnit.DAYS.between(LocalDate.of(2020, 9, 2), today);
		long second = ChronoUnit.DAYS.between(LocalDate.of(2020, 10, 1), today);
		assertThat(days("Д1")).isEqualTo((first + second) / 2.0);
		this.jdbc.sql(
				"update duplicate_case set status = 'CONFIRMED', confirmed_at = '2020-12-02T12:00:00Z' where number = :number")
			.param("number", number("200"))
			.update();
		assertThat(days("Д1")).isEqualTo((91 + second) / 2.0);
		assertThat(figures(admin().get(ORIGINS).json().path("all"))).isEqualTo("3 3 5 4");
	}

	@Test
	void theyAreSoughtByMonthAndOrganizationAndSorted() {
		assertThat(figures(admin().get(ORIGINS + "&from=2020-11-01&to=2020-11-30").json().path("all")))
			.isEqualTo("1 1 2 2");
		JsonNode second = admin().get(ORIGINS + "&organization=Ш2").json();
		assertThat(lines(second)).containsExactly("Ш2 0 2 2 2");
		assertThat(months(second)).containsExactly("2020-11 0 1", "2020-12 0 1");
		assertThat(lines(admin().get(ORIGINS + "&sort=late").json())).first().isEqualTo("Д1 2 0 2 2");
		assertThat(lines(admin().get(ORIGINS + "&sort=second&size=1").json())).containsExactly("Ш2 0 2 2 2");
		assertThat(lines(admin().get(ORIGINS + "&sort=name").json())).extracting(line -> line.substring(0, 2))
			.containsExactly("Ш1", "Ш2", "Ш3", "Д1");
		assertThat(csv("/api/origins/lines.csv?authority=УО-01&sort=days")).hasSize(4);
		assertThat(admin().get(ORIGINS + "&from=1950-01-01&to=1951-01-01").json().path("months")).isEmpty();
	}

	@Test
	void whatCannotBeAskedIsSaid() {
		assertThat(admin().get("/api/origins").status()).isEqualTo(400);
		assertThat(admin().get(ORIGINS + "&sort=street").status()).isEqualTo(400);
		assertThat(admin().get(ORIGINS + "&from=2020-02-30").status()).isEqualTo(400);
		assertThat(admin().get(ORIGINS + "&organization=Ш77").status()).isEqualTo(404);
		assertThat(admin().get("/api/origins?authority=УО-77").status()).isEqualTo(404);
		assertThat(of(Role.HEAD, "УО-01").get(ORIGINS).status()).isEqualTo(200);
		assertThat(of(Role.ADMINISTRATOR, "УО-02").get(ORIGINS).status()).isEqualTo(404);
		assertThat(of(Role.ORGANIZATION, "Ш1").get(ORIGINS).status()).isEqualTo(404);
		JsonNode strangers = of(Role.OFFICER, "УО-02").get("/api/origins?authority=УО-02").json();
		assertThat(lines(strangers)).containsExactly("Ш9 0 0 0 0");
	}

	private double days(String organization) {
		return admin().get(ORIGINS + "&organization=" + organization)
			.json()
			.at("/items/0/figures/medianDays")
			.asDouble();
	}

	private long number(String account) {
		return admin().get("/api/cases?text=" + account).json().path("items").get(0).path("number").asLong();
	}

	private TestClient of(Role role, String organization) {
		String login = "user-" + role.code() + organization.hashCode();
		this.users.make(port(), login, role, organization);
		return TestClient.as(port(), login, TestUsers.PASSWORD);
	}

	private static List<String> lines(JsonNode origins) {
		List<String> lines = new ArrayList<>();
		origins.path("items")
			.forEach(line -> lines.add(line.path("organization").asString() + " " + figures(line.path("figures"))));
		return lines;
	}

	/** Late, second, duplicates, undecided. */
	private static String figures(JsonNode figures) {
		return String.join(" ", figures.path("late").asString(), figures.path("second").asString(),
				figures.path("duplicates").asString(), figures.path("undecided").asString());
	}

	private static List<String> months(JsonNode origins) {
		List<String> months = new ArrayList<>();
		origins.path("months")
			.forEach(month -> months.add(String.join(" ", month.path("month").asString(), month.path("late").asString(),
					month.path("second").asString())));
		return months;
	}

}
