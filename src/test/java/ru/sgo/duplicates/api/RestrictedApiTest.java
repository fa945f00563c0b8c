package ru.sgo.duplicates.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import ru.sgo.duplicates.TestClient;
import ru.sgo.duplicates.access.Role;
import ru.sgo.duplicates.access.TestUsers;
import ru.sgo.duplicates.answers.AnswerBook;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.notice.AnswerColumn;
import ru.sgo.duplicates.pairs.PairDecisions;
import ru.sgo.duplicates.pairs.PairVerdict;
import ru.sgo.duplicates.pairs.PairVerdictWish;
import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.resolution.CaseOutcome;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A girl has another surname in her new family, and her old СНИЛС: of the administrators
 * alone a program learns that she is on the list. A boy beside her is an ordinary
 * duplicate.
 */
class RestrictedApiTest extends ApiTest {

	@Autowired
	private TestUsers users;

	@Autowired
	private PairDecisions pairs;

	private TestClient officer;

	private JsonNode first;

	@BeforeEach
	void anAdoption() {
		importing(parts("organizations", """
				Код;Наименование;Тип;Код УО
				УО-01;Управление образования;УО;
				УО-02;Другое управление;УО;
				Д1;Детский сад № 1;ДОО;УО-01
				Ш1;Школа № 1;ООО;УО-01
				Ш9;Школа другого города;ООО;УО-02""", "students", """
				Номер записи;Фамилия;Имя;Отчество;Дата рождения;СНИЛС;Дата создания записи;Способ ввода;Код организации
				100;Лисицына;Мария;Петровна;05.03.2013;112-233-445 95;01.09.2016;По заявлению;Д1
				200;Орлова;Мария;Петровна;05.03.2013;112-233-445 95;02.09.2020;Быстрый ввод;Ш1
				300;Белкин;Егор;Ильич;01.02.2014;123-456-789 64;01.09.2016;По заявлению;Д1
				400;Белкин;Егор;Ильич;01.02.2014;123-456-789 64;02.09.2020;Быстрый ввод;Ш1""", "movements", """
				Номер записи;Код организации;Вид движения;Дата;Номер приказа
				100;Д1;Зачисление;01.09.2016;5
				200;Ш1;Зачисление;01.09.2020;77
				300;Д1;Зачисление;01.09.2016;6
				400;Ш1;Зачисление;01.09.2020;78"""), Map.of());
		this.officer = this.users.make(port(), "officer", Role.OFFICER, "УО-01");
		this.first = report();
	}

	@Test
	void theListAndItsCountsTellAnAdministratorAndNobodyElse() {
		String run = "/api/reports/" + this.first.path("id").asLong();
		assertThat(this.first.path("groups").path("check").asInt()).isZero();
		assertThat(this.first.path("groups").path("restricted").asInt()).isEqualTo(1);
		JsonNode seen = this.officer.get(run).json();
		assertThat(seen.path("groups").has("restricted")).isFalse();
		assertThat(seen.path("groups").path("identical").asInt()).isEqualTo(1);
		for (String table : List.of("/lines.csv", "/pairs.csv")) {
			assertThat(admin().get(run + table).text()).contains("100", "200", "300", "400");
			assertThat(this.officer.get(run + table).text()).contains("300", "400").doesNotContain("100", "200");
		}
		assertThat(this.officer.get(run + "/lines.csv").text()).contains("\n1;300", "\n1;400");
	}

	@Test
	void theCaseThatAnAdministratorHasReportOpenedIsForAdministratorsOnly() {
		JsonNode second = sayOneChildAndReport();
		assertThat(second.path("cases").path("opened").asInt()).isZero();
		assertThat(second.path("cases").path("open").asInt()).isEqualTo(1);
		long number = restrictedCase();
		assertThat(admin().get("/api/cases").json().path("total").asInt()).isEqualTo(2);
		JsonNode seen = this.officer.get("/api/cases").json();
		assertThat(seen.path("total").asInt()).isEqualTo(1);
		assertThat(seen.toString()).doesNotContain("Лисицына", "Орлова");
		assertThat(this.officer.get("/api/cases/" + number).status()).isEqualTo(404);
		for (String verdict : List.of("{\"verdict\":\"confirm\"}", "{\"verdict\":\"distinct\",\"reason\":\"так\"}")) {
			assertThat(this.officer.post("/api/cases/" + number + "/decision", verdict).status()).isEqualTo(404);
		}
		String run = "/api/reports/" + second.path("id").asLong();
		assertThat(this.officer.get(run + "/lines.csv").text()).doesNotContain("100", "200");
		assertThat(this.officer.get(run + "/pairs.csv").text()).doesNotContain("100", "200");
		assertThat(this.officer.get(run).json().path("groups").path("probable").asInt()).isZero();
		TestClient stranger = this.users.make(port(), "stranger", Role.ADMINISTRATOR, "УО-02");
		assertThat(stranger.get("/api/cases/" + number).status()).isEqualTo(404);
	}

	@Test
	void theHeadcountDoesNotTellOfIt() {
		sayOneChildAndReport();
		String day = "/api/headcount?authority=УО-01&on=2020-12-01";
		JsonNode all = admin().get(day).json().path("total");
		JsonNode seen = this.officer.get(day).json().path("total");
		assertThat(all.path("accounts").asInt()).isEqualTo(4);
		assertThat(all.path("afterProposed").asInt() + all.path("undecided").asInt()).isIn(2, 4);
		assertThat(all).isNotEqualTo(seen);
		assertThat(seen.path("afterProposed").asInt()).isEqualTo(3);
		assertThat(seen.path("undecided").asInt()).isZero();
	}

	@Test
	void confirmedTogetherItIsNeverAndOneByOneItsTasksGoToTheOrganizations() {
		JsonNode second = sayOneChildAndReport();
		JsonNode all = admin().post("/api/cases/confirm", "{\"report\":%d}".formatted(second.path("id").asLong()))
			.json();
		assertThat(all.path("confirmed").asInt()).isEqualTo(1);
		assertThat(all.path("left").asInt()).isZero();
		long number = restrictedCase();
		assertThat(admin().get("/api/cases/" + number).json().path("status").asString()).isEqualTo("FOUND");
		assertThat(admin().post("/api/cases/" + number + "/decision", "{\"verdict\":\"confirm\"}").status())
			.isEqualTo(200);
		String tasks = "/api/tasks?case=" + number;
		JsonNode owed = admin().get(tasks).json();
		assertThat(owed.path("total").asInt()).isPositive();
		assertThat(this.officer.get(tasks).json().path("total").asInt()).isZero();
		TestClient school = this.users.make(port(), "school", Role.ORGANIZATION, "Ш1");
		JsonNode schools = school.get(tasks).json();
		assertThat(schools.path("total").asInt()).isPositive();
		assertThat(schools.toString()).contains("100", "200").doesNotContain("Лисицына");
		assertThat(school.get("/api/cases/" + number).status()).isEqualTo(404);
		long task = schools.path("items").get(0).path("id").asLong();
		assertThat(this.officer.get("/api/tasks/" + task).status()).isEqualTo(404);
		assertThat(this.officer.post("/api/tasks/" + task + "/carry-out", "{}").status()).isEqualTo(404);
		assertThat(this.officer.post("/api/tasks/" + task + "/objection", "{\"reason\":\"так\"}").status())
			.isEqualTo(404);
	}

	@Test
	void noLetterTellsOfItAndNoSheetOfAnswersDoesAnythingAboutIt() {
		sayOneChildAndReport();
		allIsDecided();
		JsonNode secret = admin().get("/api/tasks?status=OPEN&case=" + restrictedCase()).json().path("items").get(0);
		String letter = "/api/letters/"
				+ URLEncoder.encode(secret.path("organization").asString(), StandardCharsets.UTF_8);
		AnswerBook sheet = AnswerBook.of(admin().file(letter + ".xlsx"));
		assertThat(sheet.text()).contains("Белкин").doesNotContain("Лисицына", "Орлова");
		int row = AnswerBook.HEADER + 1;
		sheet.write(row, AnswerColumn.TASK, secret.path("id").asString())
			.write(row, AnswerColumn.CASE, secret.path("case").asString())
			.write(row, AnswerColumn.ACCOUNT, secret.path("account").asString())
			.write(row, AnswerColumn.DONE, "31.08.2020");
		JsonNode held = await(
				send(admin(), Map.of("lists/ответы.xlsx", sheet.bytes()), Map.of("preview", "true")).location());
		assertThat(held.at("/problems/0/message").asString()).isEqualTo("Такой задачи нет.");
		assertThat(held.at("/lists/0/taken").asInt()).isZero();
	}

	@Test
	void theJournalTellsAnAuditorNothingOfIt() {
		sayOneChildAndReport();
		long number = restrictedCase();
		admin().post("/api/cases/" + number + "/decision", "{\"verdict\":\"confirm\"}");
		TestClient auditor = this.users.make(port(), "auditor", Role.AUDITOR, "УО-01");
		assertThat(journal(admin(), "word_same")).isEqualTo(1);
		assertThat(journal(admin(), "case_confirm")).isEqualTo(1);
		assertThat(journal(auditor, "word_same")).isZero();
		assertThat(journal(auditor, "case_confirm")).isZero();
		assertThat(journal(auditor, "report")).isEqualTo(2);
		assertThat(auditor.get("/api/journal?size=1000").text()).doesNotContain("\"caseNumber\":" + number);
	}

	@Test
	void theListOfSharedSnilsIsAnAdministratorsOwn() {
		JsonNode shared = admin().get("/api/shared-snils").json();
		assertThat(shared.path("total").asInt()).isEqualTo(1);
		assertThat(shared.path("items").get(0).path("accounts")).extracting(one -> one.path("number").asString())
			.containsExactly("100", "200");
		assertThat(shared.toString()).doesNotContain("112");
		assertThat(admin().get("/api/shared-snils?text=300").json().path("total").asInt()).isZero();
		JsonNode beyond = admin().get("/api/shared-snils?page=1&size=1").json();
		assertThat(beyond.path("items")).isEmpty();
		assertThat(beyond.path("total").asInt()).isEqualTo(1);
		for (TestClient other : List.of(this.officer, this.users.make(port(), "school", Role.ORGANIZATION, "Ш1"),
				this.users.make(port(), "auditor", Role.AUDITOR, "УО-01"))) {
			assertThat(other.get("/api/shared-snils").status()).isEqualTo(404);
		}
		TestClient stranger = this.users.make(port(), "stranger", Role.ADMINISTRATOR, "УО-02");
		assertThat(stranger.get("/api/shared-snils").json().path("total").asInt()).isZero();
		sayOneChildAndReport();
		assertThat(admin().get("/api/shared-snils").json().path("total").asInt()).isZero();
	}

	@Test
	void aQuestionBeforeAnEnrolmentComesUponNothing() {
		String orlova = "{\"surname\":\"Орлова\",\"givenName\":\"Мария\",\"patronymic\":\"Петровна\","
				+ "\"birthDate\":\"2013-03-05\",\"snils\":\"112-233-445 95\"}";
		assertThat(this.officer.post("/api/matches", orlova).json()).extracting(one -> one.path("account").asString())
			.containsExactly("200");
	}

	private JsonNode sayOneChildAndReport() {
		assertThat(this.pairs.say(new PairVerdictWish(PairVerdict.SAME, "100", "200", "После усыновления", null),
				Actor.user("admin"), Scope.EVERYTHING))
			.isInstanceOf(CaseOutcome.Kept.class);
		return report();
	}

	private JsonNode report() {
		return report("УО-01", "2020-09-01", "2021-03-31");
	}

	private long restrictedCase() {
		JsonNode found = admin().get("/api/cases?text=100").json();
		assertThat(found.path("total").asInt()).isEqualTo(1);
		return found.path("items").get(0).path("number").asLong();
	}

	private static int journal(TestClient reader, String kind) {
		return reader.get("/api/journal?kind=" + kind).json().path("total").asInt();
	}

}
