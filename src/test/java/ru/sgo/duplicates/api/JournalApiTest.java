package ru.sgo.duplicates.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import ru.sgo.duplicates.TestClient;
import ru.sgo.duplicates.access.Role;
import ru.sgo.duplicates.access.TestUsers;
import ru.sgo.duplicates.journal.JournalKind;

import static org.assertj.core.api.Assertions.assertThat;

/** Egor's duplicate is removed in one town; the journal of that town tells it. */
class JournalApiTest extends ApiTest {

	@Autowired
	private TestUsers users;

	private TestClient administrator;

	@BeforeEach
	void egorIsWithdrawnFromTheKindergartenOnTheOrderOfTheAuthority() {
		importing(parts("organizations", """
				Код;Наименование;Тип;Код УО
				УО-01;Управление образования;УО;
				Д1;Детский сад № 1;ДОО;УО-01
				Ш1;Школа № 1;ООО;УО-01
				УО-02;Управление образования района;УО;""", "students", """
				Номер записи;Фамилия;Имя;Отчество;Дата рождения;СНИЛС;Дата создания записи;Способ ввода;Код организации
				100;Лисицын;Егор;Петрович;05.03.2013;112-233-445 95;01.09.2016;По заявлению;Д1
				200;Лисицын;Егор;Петрович;05.03.2013;112-233-445 95;02.09.2020;Быстрый ввод;Ш1""", "movements", """
				Номер записи;Код организации;Вид движения;Дата
				100;Д1;Зачисление;01.09.2016
				200;Ш1;Зачисление;01.09.2020"""), Map.of());
		JsonNode run = report("УО-01", "2020-09-01", "2021-03-31");
		admin().post("/api/cases/confirm", "{\"report\":" + run.path("id").asLong() + "}");
		this.administrator = this.users.make(port(), "uo-admin", Role.ADMINISTRATOR, "УО-01");
		JsonNode task = this.administrator.get("/api/tasks?status=OPEN").json().path("items").path(0);
		assertThat(this.administrator.post("/api/tasks/" + task.path("id").asLong() + "/carry-out", "{}").status())
			.isEqualTo(200);
		this.administrator.post("/api/students/100/documents", "{\"reason\":\"Сверка с личным делом\"}");
	}

	@Test
	void tellsEveryActAndLookWithTheNewestFirst() {
		JsonNode journal = journal(this.administrator, "");
		assertThat(kinds(journal)).startsWith("documents", "withdrawal").contains("report", "create_user");
		JsonNode look = journal.path("items").path(0);
		assertThat(look.path("actor").asString()).isEqualTo("uo-admin");
		assertThat(look.path("actorName").asString()).isEqualTo("Петрова Анна Ильинична");
		assertThat(look.path("look").asBoolean()).isTrue();
		assertThat(look.path("account").asString()).isEqualTo("100");
		assertThat(look.path("reason").asString()).isEqualTo("Сверка с личным делом");
		JsonNode withdrawal = journal.path("items").path(1);
		assertThat(withdrawal.path("date").asString()).isEqualTo("2020-08-31");
		assertThat(withdrawal.path("organization").asString()).isEqualTo("Д1");
		assertThat(withdrawal.path("onBehalfOf").asString()).isEqualTo("Д1");
		assertThat(journal.toString()).doesNotContain("Лисицын", "112-233", "11223344595");
	}

	@Test
	void tellsWhatPersonsDecidedAboutACaseAndNotWhatTheyWrote() {
		long task = this.administrator.get("/api/tasks?status=OPEN").json().path("items").path(0).path("id").asLong();
		long number = this.administrator.get("/api/cases").json().path("items").path(0).path("number").asLong();
		TestClient school = this.users.make(port(), "school", Role.ORGANIZATION, "Ш1");
		said(school, "/api/tasks/" + task + "/objection", "{\"reason\":\"Лисицын у нас не учится\"}");
		said(this.administrator, "/api/cases/" + number + "/answer", "{\"uphold\":true,\"reason\":\"Лисицын учится\"}");
		said(this.administrator, "/api/cases/" + number + "/answer", "{\"uphold\":false,\"reason\":\"Лисицын уехал\"}");
		said(this.administrator, "/api/cases/" + number + "/decision",
				"{\"verdict\":\"keep\",\"account\":\"100\",\"reason\":\"Лисицын прежний\"}");
		said(this.administrator, "/api/cases/" + number + "/answer",
				"{\"uphold\":false,\"reason\":\"Лисицын другой\"}");
		said(this.administrator, "/api/cases/" + number + "/decision",
				"{\"verdict\":\"distinct\",\"reason\":\"Лисицыны двоюродные\"}");
		JsonNode journal = journal(this.administrator, "?size=1000");
		assertThat(kinds(journal)).containsSubsequence("case_distinct", "case_taken_back", "case_keep",
				"case_taken_back", "case_upheld", "case_objection", "case_confirm", "confirm_clear");
		assertThat(journal.toString()).doesNotContain("Лисицын");
		JsonNode objection = journal(this.administrator, "?kind=case_objection").path("items").path(0);
		assertThat(objection.path("actor").asString()).isEqualTo("school");
		assertThat(objection.path("organization").asString()).isEqualTo("Ш1");
		assertThat(objection.path("caseNumber").asLong()).isEqualTo(number);
		TestClient auditor = this.users.make(port(), "auditor", Role.AUDITOR, "УО-01");
		assertThat(kinds(journal(auditor, ""))).contains("case_distinct", "case_objection");
	}

	private static void said(TestClient client, String path, String json) {
		TestClient.Answer answer = client.post(path, json);
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
	}

	@Test
	void everyLineCanBeSaidInWords() {
		assertThat(kinds(journal(admin(), "?size=1000"))).isNotEmpty()
			.allMatch(kind -> JournalKind.of(kind).isPresent());
	}

	@Test
	void everyKindThatHasWordsCanBeChosen() {
		ResourceBundle words = ResourceBundle.getBundle("messages/municipality", Locale.ROOT);
		assertThat(words.keySet().stream().filter(key -> key.startsWith("journal.kind.")))
			.containsExactlyInAnyOrderElementsOf(
					Stream.concat(Stream.of(JournalKind.values()).map(JournalKind::code), Stream.of("other"))
						.map(kind -> "journal.kind." + kind)
						.toList());
	}

	@ParameterizedTest
	@ValueSource(strings = { "?person=UO-ADM&kind=documents", "?account=100&kind=documents",
			"?account=100&person=%D0%BF%D0%B5%D1%82%D1%80%D0%BE%D0%B2%D0%B0&kind=documents" })
	void isSearchedByPersonKindAndAccount(String query) {
		assertThat(kinds(journal(this.administrator, query))).containsExactly("documents");
	}

	@Test
	void isSearchedByDay() {
		int all = journal(this.administrator, "").path("total").asInt();
		assertThat(journal(this.administrator, "?from=2020-01-01&to=2999-12-31").path("total").asInt()).isEqualTo(all);
		assertThat(journal(this.administrator, "?to=2020-01-01").path("total").asInt()).isZero();
		assertThat(journal(this.administrator, "?from=%2B999999999-12-31").path("total").asInt()).isZero();
		assertThat(journal(this.administrator, "?person=%00&size=1&page=1").path("items").size()).isEqualTo(1);
	}

	@Test
	void ofAnotherTownIsSeenByNobodyHere() {
		// A login that no other test has used today: of each the day's first sign-in is
		// told.
		TestClient other = this.users.make(port(), "of-another-town", Role.ADMINISTRATOR, "УО-02");
		assertThat(journal(other, "").path("items").toString()).doesNotContain("uo-admin", "\"100\"");
		assertThat(kinds(journal(other, ""))).containsOnly("create_user", "change_password", "sign_in");
	}

	@Test
	void isAllThatAnAuditorSees() {
		TestClient auditor = this.users.make(port(), "auditor", Role.AUDITOR, "УО-01");
		assertThat(kinds(journal(auditor, ""))).contains("documents", "withdrawal", "report");
		assertThat(auditor.post("/api/students/100/documents", "{\"reason\":\"Проверка\"}").status()).isEqualTo(404);
		assertThat(auditor.get("/api/students/100").status()).isEqualTo(404);
		assertThat(auditor.get("/api/cases").status()).isEqualTo(404);
	}

	@Test
	void isNotForOfficersOrOrganizations() {
		assertThat(this.users.make(port(), "officer", Role.OFFICER, "УО-01").get("/api/journal").status())
			.isEqualTo(404);
		assertThat(this.users.make(port(), "sad", Role.ORGANIZATION, "Д1").get("/api/journal").status()).isEqualTo(404);
	}

	private static JsonNode journal(TestClient client, String query) {
		TestClient.Answer answer = client.get("/api/journal" + query);
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		return answer.json();
	}

	private static List<String> kinds(JsonNode journal) {
		return StreamSupport.stream(journal.path("items").spliterator(), false)
			.map(line -> line.path("kind").asString())
			.toList();
	}

}
