package ru.sgo.duplicates.api;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import ru.sgo.duplicates.TestClient;
import ru.sgo.duplicates.access.Role;
import ru.sgo.duplicates.access.TestUsers;

import static org.assertj.core.api.Assertions.assertThat;

/** A kindergarten or school asks before it enters a child. */
class MatchApiTest extends ApiTest {

	private static final String CHILD = """
			{"surname":"Лисицын","givenName":"ЕГОР","patronymic":"Петрович","birthDate":"2013-03-05"}""";

	@Autowired
	private TestUsers users;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void oneChildInAKindergarten() {
		importing(parts("organizations", """
				Код;Наименование;Тип;Код УО
				УО-01;Управление образования;УО;
				УО-02;Другое управление;УО;
				Д1;Детский сад № 1;ДОО;УО-01
				Ш1;Школа № 1;ООО;УО-01
				Ш9;Школа другого города;ООО;УО-02""", "students", """
				Номер записи;Фамилия;Имя;Отчество;Дата рождения;СНИЛС;Дата создания записи;Способ ввода;Код организации
				100;Лисицын;Егор;Петрович;05.03.2013;112-233-445 95;01.09.2016;По заявлению;Д1""", "movements", """
				Номер записи;Код организации;Вид движения;Дата;Номер приказа
				100;Д1;Зачисление;01.09.2016;5"""), Map.of());
	}

	@Test
	void theAuthoritySeesTheAccountAndWhatSpeaksForIt() {
		TestClient.Answer answer = admin().post("/api/matches", CHILD);
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		assertThat(answer.json()).hasSize(1);
		assertThat(answer.json().path(0).path("account").asString()).isEqualTo("100");
		assertThat(answer.json().path(0).path("tier").asString()).isEqualTo("identical");
		assertThat(answer.json().path(0).path("reasons")).isNotEmpty();
		assertThat(answer.json().path(0).has("weight")).isTrue();
		assertThat(answer.json().path(0).path("enrolled").asBoolean()).isTrue();
	}

	@Test
	void aSchoolOfTheTownLearnsWhereTheChildIsAndNoMore() {
		TestClient school = this.users.make(port(), "school", Role.ORGANIZATION, "Ш1");
		TestClient.Answer answer = school.post("/api/matches", CHILD);
		assertThat(answer.json().path(0).path("organization").asString()).isEqualTo("Д1");
		assertThat(answer.json().path(0).path("enrolled").asBoolean()).isTrue();
		assertThat(answer.json().path(0).has("account")).isFalse();
		assertThat(school.post("/api/matches", CHILD.replace("Петрович", "")).status()).isEqualTo(400);
	}

	@Test
	void ofAChildThatIsOnlyAlikeASchoolLearnsThatThereIsOneAndNoMore() {
		TestClient school = this.users.make(port(), "guessing", Role.ORGANIZATION, "Ш1");
		for (String alike : List.of(CHILD.replace("Лисицын", "Лисицин"), CHILD.replace("03-05", "05-03"),
				CHILD.replace("Петрович", "-"), CHILD.replace("ЕГОР", "Игорь"))) {
			TestClient.Answer answer = school.post("/api/matches", alike);
			assertThat(answer.text()).as(alike).isIn("{\"similar\":true}", "[]");
		}
		assertThat(school.post("/api/matches", CHILD.replace("Лисицын", "Лисицин")).text())
			.isEqualTo("{\"similar\":true}");
		assertThat(school.post("/api/matches", CHILD.replace("Лисицын", "Волков").replace("2013", "2015")).text())
			.isEqualTo("[]");
	}

	@Test
	void withoutTheExactDateASchoolIsNotAnswered() {
		TestClient school = this.users.make(port(), "dateless", Role.ORGANIZATION, "Ш1");
		assertThat(school.post("/api/matches", CHILD.replaceFirst(",\\s*\"birthDate\":\"[^\"]*\"", "")).status())
			.isEqualTo(400);
	}

	@Test
	void theQuestionsOfADayAreCountedInTheJournal() {
		TestClient school = this.users.make(port(), "busy", Role.ORGANIZATION, "Ш1");
		this.jdbc.sql("""
				insert into look (at, actor, kind, subject)
				select now(), 'busy', 'matches', '0' from generate_series(1, 299)
				""").update();
		assertThat(school.post("/api/matches", CHILD).status()).isEqualTo(200);
		TestClient.Answer refused = school.post("/api/matches", CHILD);
		assertThat(refused.status()).isEqualTo(429);
		assertThat(refused.type()).startsWith("application/problem+json");
		assertThat(refused.json().path("detail").asString()).contains("запросы исчерпаны");
		assertThat(refused.retryAfter()).isBetween(1L, 86_401L);
		assertThat(this.users.make(port(), "idle", Role.ORGANIZATION, "Ш1").post("/api/matches", CHILD).status())
			.isEqualTo(200);
	}

	@Test
	void anInvestigationFindsWhoAskedForAChildAndTheJournalDoesNotNameIt() {
		TestClient school = this.users.make(port(), "asker", Role.ORGANIZATION, "Ш1");
		school.post("/api/matches", CHILD);
		school.post("/api/matches", CHILD.replace("Лисицын", "Волков"));
		admin().post("/api/matches", CHILD.replace("Лисицын", "ЛИСИЦЫН").replace("Петрович", ""));
		TestClient auditor = this.users.make(port(), "auditor", Role.AUDITOR, "УО-01");
		TestClient.Answer found = auditor.post("/api/journal/asked", CHILD.replace("ЕГОР", "егор"));
		assertThat(found.json().path("total").asInt()).isOne();
		assertThat(found.json().path("items").path(0).path("actor").asString()).isEqualTo("asker");
		assertThat(admin().post("/api/journal/asked", CHILD).json().path("total").asInt()).isEqualTo(2);
		assertThat(admin().post("/api/journal/asked", CHILD.replace("05-03", "05-04").replace("03-05", "03-06"))
			.json()
			.path("total")
			.asInt()).isZero();
		assertThat(school.post("/api/journal/asked", CHILD).status()).isEqualTo(404);
		assertThat(this.jdbc.sql("select string_agg(l::text, ' ') from look l").query(String.class).single())
			.doesNotContainIgnoringCase("лисицын", "егор");
	}

	@Test
	void aSchoolOfAnotherTownLearnsNothing() {
		TestClient stranger = this.users.make(port(), "stranger", Role.ORGANIZATION, "Ш9");
		assertThat(stranger.post("/api/matches", CHILD).json()).isEmpty();
	}

	@Test
	void whoAsksTooOftenHasToWait() {
		TestClient school = this.users.make(port(), "curious", Role.ORGANIZATION, "Ш1");
		for (int i = 0; i < 30; i++) {
			assertThat(school.post("/api/matches", CHILD).status()).isEqualTo(200);
		}
		TestClient.Answer refused = school.post("/api/matches", CHILD);
		assertThat(refused.status()).isEqualTo(429);
		assertThat(refused.type()).startsWith("application/problem+json");
		assertThat(refused.json().path("detail").asString()).matches("Слишком много вопросов подряд\\..* \\d+ с\\.");
		assertThat(refused.retryAfter()).isBetween(1L, 60L);
	}

	@Test
	void anotherSnilsIsAnotherChild() {
		assertThat(admin().post("/api/matches", CHILD.replace("}", ",\"snils\":\"087-654-303 00\"}")).json()).isEmpty();
	}

}
