package ru.sgo.duplicates.api;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.sgo.duplicates.TestClient;
import ru.sgo.duplicates.access.Role;
import ru.sgo.duplicates.access.TestUsers;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an investigation finds in the journal: who came in, opened a card, took a file.
 */
class TracesApiTest extends ApiTest {

	@Autowired
	private TestUsers users;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void aTown() {
		importing(parts("organizations", """
				Код;Наименование;Тип;Код УО
				УО-01;Управление образования;УО;
				Д1;Детский сад № 1;ДОО;УО-01
				Ш1;Школа № 1;ООО;УО-01""", "students", """
				Номер записи;Фамилия;Имя;Отчество;Дата рождения;СНИЛС;Дата создания записи;Способ ввода;Код организации
				100;Лисицын;Егор;Петрович;05.03.2013;112-233-445 95;01.09.2016;По заявлению;Д1
				200;Осокина;Вера;Олеговна;31.02.2014;;01.09.2020;Быстрый ввод;Ш1""", "movements", """
				Номер записи;Код организации;Вид движения;Дата
				100;Д1;Зачисление;01.09.2016
				200;Ш1;Зачисление;01.09.2020"""), Map.of());
	}

	@Test
	void aProgramThatSignsInWithEveryRequestLeavesOneLineADay() {
		TestClient officer = this.users.make(port(), "often", Role.OFFICER, "УО-01");
		for (int i = 0; i < 5; i++) {
			assertThat(officer.get("/api/cases").status()).isEqualTo(200);
		}
		List<JsonNode> lines = journal("kind=sign_in&person=often");
		assertThat(lines).hasSize(1);
		assertThat(lines.get(0).path("trace").path("address").asString()).isEqualTo("127.0.0.1");
		assertThat(lines.get(0).path("actorName").asString()).isEqualTo("Петрова Анна Ильинична");
	}

	@Test
	void failuresAreCountedByTheHourAndALoginThatNobodyHasIsNotKept() {
		this.users.make(port(), "forgetful", Role.OFFICER, "УО-01");
		for (int i = 0; i < 3; i++) {
			TestClient.as(port(), "forgetful", "a guess").get("/api/cases");
			TestClient.as(port(), "my-secret-password", "a guess").get("/api/cases");
		}
		List<JsonNode> lines = journal("kind=sign_in_failed");
		assertThat(lines.stream().filter(line -> line.path("actor").asString().equals("forgetful")))
			.allSatisfy(line -> assertThat(line.path("trace").path("address").asString()).isEqualTo("127.0.0.1"));
		assertThat(failures(lines, "forgetful")).isEqualTo(3);
		assertThat(failures(lines, "")).isEqualTo(3);
		assertThat(this.jdbc.sql("select string_agg(f::text, ' ') from failed_sign_in f").query(String.class).single())
			.doesNotContain("secret");
	}

	@Test
	void whoOpensACardOrComparesItIsInTheJournalWithItsNumber() {
		TestClient officer = this.users.make(port(), "reader", Role.OFFICER, "УО-01");
		TestClient kindergarten = this.users.make(port(), "garden", Role.ORGANIZATION, "Д1");
		officer.get("/api/students/100");
		officer.get("/api/comparison?first=100&second=200");
		kindergarten.get("/api/students/100");
		assertThat(kindergarten.get("/api/students/200").status()).isEqualTo(404);
		assertThat(opened("reader")).containsExactlyInAnyOrder("100", "100", "200");
		assertThat(opened("garden")).containsExactly("100");
	}

	@Test
	void whoTakesAFileWithNamesIsInTheJournal() {
		TestClient officer = this.users.make(port(), "taker", Role.OFFICER, "УО-01");
		JsonNode run = await(send(officer, parts("students", """
				Номер записи;Фамилия;Имя;Дата рождения;Код организации
				300;Пулькин;Тихон;31.02.2014;Ш1"""), Map.of()).location());
		long load = run.path("id").asLong();
		assertThat(officer.get("/api/imports/" + load + "/problems.csv").status()).isEqualTo(200);
		assertThat(officer.get("/api/imports/999999/problems.csv").status()).isEqualTo(404);
		assertThat(officer.get("/api/cards/lines.csv").status()).isEqualTo(200);
		assertThat(officer.file("/api/tasks/lines.xlsx")).isNotEmpty();
		assertThat(taken("taker")).containsExactly("/api/tasks/lines.xlsx", "/api/cards/lines.csv",
				"/api/imports/" + load + "/problems.csv");
	}

	@Test
	void whoTakesAListWithNamesIsInTheJournalWithOneLine() {
		TestClient officer = this.users.make(port(), "lister", Role.OFFICER, "УО-01");
		officer.get("/api/students?size=1000&text=%D0%9B%D0%B8%D1%81%D0%B8%D1%86%D1%8B%D0%BD");
		officer.get("/api/cases?page=0&size=7");
		officer.get("/api/students?size=none");
		TestClient kindergarten = this.users.make(port(), "own-list", Role.ORGANIZATION, "Д1");
		kindergarten.get("/api/tasks");
		kindergarten.get("/api/cases");
		assertThat(taken("lister")).containsExactly("/api/cases?page=0&size=7", "/api/students?size=1000");
		assertThat(taken("own-list")).containsExactly("/api/tasks");
		assertThat(this.jdbc.sql("select count(*) from look where subject ~* 'лисицын'").query(Long.class).single())
			.isZero();
	}

	@Test
	void whoOpensACaseHasOpenedTheCardsOfItsAccounts() {
		emptyTown();
		long number = aCase();
		TestClient officer = this.users.make(port(), "of-cases", Role.OFFICER, "УО-01");
		officer.get("/api/cases/" + number);
		officer.get("/api/cases/999999");
		assertThat(opened("of-cases")).containsExactlyInAnyOrder("100", "200");
		assertThat(journal("account=200&person=of-cases")).hasSize(1);
	}

	private List<String> taken(String login) {
		return journal("kind=download&person=" + login).stream()
			.map(line -> line.path("trace").path("file").asString())
			.toList();
	}

	private List<String> opened(String login) {
		return journal("kind=card&person=" + login).stream().map(line -> line.path("account").asString()).toList();
	}

	private static int failures(List<JsonNode> lines, String login) {
		return lines.stream()
			.filter(line -> line.path("actor").asString().equals(login))
			.mapToInt(line -> line.path("trace").path("failures").asInt())
			.sum();
	}

	private List<JsonNode> journal(String query) {
		return StreamSupport.stream(admin().get("/api/journal?" + query).json().path("items").spliterator(), false)
			.toList();
	}

}
