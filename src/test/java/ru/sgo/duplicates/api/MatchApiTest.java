package ru.sgo.duplicates.api;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import ru.sgo.duplicates.TestClient;
import ru.sgo.duplicates.access.Role;
import ru.sgo.duplicates.access.TestUsers;

import static org.assertj.core.api.Assertions.assertThat;

/** A kindergarten or school asks before it enters a child. */
@Import(TestUsers.class)
class MatchApiTest extends ApiTest {

	private static final String CHILD = """
			{"surname":"Лисицын","givenName":"ЕГОР","patronymic":"Петрович","birthDate":"2013-03-05"}""";

	@Autowired
	private TestUsers users;

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
