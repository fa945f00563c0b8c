package ru.sgo.duplicates.api;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import ru.sgo.duplicates.TestClient;
import ru.sgo.duplicates.access.Role;
import ru.sgo.duplicates.access.TestUsers;

import static org.assertj.core.api.Assertions.assertThat;

/** «Исправьте карточку» for programs. */
class CardApiTest extends ApiTest {

	@Autowired
	private TestUsers users;

	@BeforeEach
	void aTownWithFaultyCards() {
		importing(parts("organizations", """
				Код;Наименование;Тип;Код УО
				УО-01;Управление образования;УО;
				Д1;Детский сад № 1;ДОО;УО-01
				Ш1;Школа № 1;ООО;УО-01""", "students", """
				Номер записи;Фамилия;Имя;Отчество;Дата рождения;Пол;СНИЛС;Код организации
				100;Лисицын;Егор;Петрович;05.03.2013;М;;Ш1
				200;Орлова;Вера;Ильинична;05.03.2013;Ж;112-233-445 99;Ш1
				300;Белов;Олег;;31.02.2013;М;;Д1""", "movements", """
				Номер записи;Код организации;Вид движения;Дата;Номер приказа
				100;Ш1;Зачисление;01.09.2010;1
				200;Ш1;Зачисление;01.09.2020;2"""), Map.of());
	}

	@Test
	void theAuthoritySeesAllCardsWithWhatIsWrong() {
		JsonNode list = admin().get("/api/cards").json();
		assertThat(list.path("total").asInt()).isEqualTo(3);
		assertThat(list.path("items").path(0)).hasToString("""
				{"number":"300","fullName":"Белов Олег","birthDate":null,"birthDateText":"31.02.2013","sex":"male",\
				"organizations":["Д1"],"remarks":[{"kind":"birth_date_unreadable","advice":"correct","day":null}]}""");
		assertThat(list.path("items").path(1).path("remarks")).hasToString("""
				[{"kind":"birth_date_after_enrolment","advice":"correct","day":"2010-09-01"}]""");
		assertThat(list.toString()).doesNotContain("112");
	}

	@Test
	void theListCanBeChosenFromAndReadPageByPage() {
		assertThat(total("?kind=snils_wrong")).isEqualTo(1);
		assertThat(total("?organization=%D0%A81")).isEqualTo(2);
		assertThat(total("?text=300")).isEqualTo(1);
		JsonNode second = admin().get("/api/cards?size=1&page=1").json();
		assertThat(second.path("total").asInt()).isEqualTo(3);
		assertThat(second.path("items")).singleElement()
			.satisfies(one -> assertThat(one.path("number").asString()).isEqualTo("100"));
	}

	@Test
	void aRemarkThatThereIsNotIsRefusedAndAnotherOrganizationIsNotThere() {
		TestClient.Answer answer = admin().get("/api/cards?kind=nonsense");
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.json().path("detail").asString()).isEqualTo("Такого замечания нет.");
		assertThat(admin().get("/api/cards?organization=nowhere").status()).isEqualTo(404);
	}

	@Test
	void aKindergartenGetsItsOwnCards() {
		TestClient kindergarten = this.users.make(port(), "sad", Role.ORGANIZATION, "Д1");
		assertThat(kindergarten.get("/api/cards").json().path("items")).singleElement()
			.satisfies(one -> assertThat(one.path("number").asString()).isEqualTo("300"));
		assertThat(kindergarten.get("/api/cards?organization=%D0%A81").status()).isEqualTo(404);
		assertThat(kindergarten.get("/api/cards/lines.csv").text()).isEqualTo("""
				account;remark;advice;day;organizations
				300;birth_date_unreadable;correct;;Д1
				""");
	}

	@Test
	void theTableHoldsEachRemarkOnALine() {
		assertThat(csv("/api/cards/lines.csv"))
			.extracting(row -> row.getField("account") + " " + row.getField("remark"))
			.containsExactly("300 birth_date_unreadable", "100 birth_date_after_enrolment", "200 snils_wrong");
		assertThat(admin().get("/v3/api-docs").text()).contains("/api/cards/lines.csv");
	}

	private int total(String query) {
		return admin().get("/api/cards" + query).json().path("total").asInt();
	}

}
