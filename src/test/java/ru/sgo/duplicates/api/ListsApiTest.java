package ru.sgo.duplicates.api;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import ru.sgo.duplicates.TestClient;
import ru.sgo.duplicates.access.Role;
import ru.sgo.duplicates.access.TestUsers;

import static org.assertj.core.api.Assertions.assertThat;

/** The lists of the pages, for programs. */
@Import(TestUsers.class)
class ListsApiTest extends ApiTest {

	@Autowired
	private TestUsers users;

	@BeforeEach
	void aChildThatHasGoneFromAKindergartenToSchool() {
		importing(parts("organizations", """
				Код;Наименование;Тип;Код УО
				УО-01;Управление образования;УО;
				Д1;Детский сад № 1;ДОО;УО-01
				Ш1;Школа № 1;ООО;УО-01""", "students", """
				Номер записи;Фамилия;Имя;Отчество;Дата рождения;СНИЛС;Дата создания записи;Способ ввода;Код организации
				100;Лисицын;Егор;Петрович;05.03.2013;112-233-445 95;01.09.2016;По заявлению;Д1""", "movements", """
				Номер записи;Код организации;Вид движения;Дата;Номер приказа;Класс (группа);Причина
				100;Д1;Зачисление;01.09.2016;5;Солнышко;
				100;Д1;Выбытие;31.08.2020;9;;переезд
				100;Ш1;Зачисление;01.09.2020;77;1А;"""), Map.of());
	}

	@Test
	void aSchoolSeesItsPupilButNotTheGroupOrTheReasonOfTheOtherSide() {
		TestClient school = this.users.make(port(), "school", Role.ORGANIZATION, "Ш1");
		JsonNode list = school.get("/api/students").json();
		assertThat(list.path("total").asInt()).isEqualTo(1);
		assertThat(school.get("/api/students/100").text()).contains("1А").doesNotContain("Солнышко", "переезд", "112");
		TestClient kindergarten = this.users.make(port(), "sad", Role.ORGANIZATION, "Д1");
		assertThat(kindergarten.get("/api/students").json().path("total").asInt()).isZero();
		assertThat(admin().get("/api/students?text=%D0%BB%D0%B8%D1%81%D0%B8%D1%86").json().path("total").asInt())
			.isEqualTo(1);
	}

	@Test
	void anAdministratorMakesAUserAndBlocksIt() {
		String wish = """
				{"login":"school1","fullName":"Иванова М. П.","role":"organization","organization":"Ш1"}""";
		TestClient.Answer made = admin().post("/api/users", wish);
		assertThat(made.status()).as(made.text()).isEqualTo(201);
		assertThat(made.json().path("password").asString()).isNotEmpty();
		assertThat(admin().post("/api/users", wish).status()).isEqualTo(400);
		JsonNode user = admin().get("/api/users?text=school1").json().path("items").path(0);
		assertThat(admin().post("/api/users/" + user.path("id").asLong() + "/block").status()).isEqualTo(204);
		assertThat(admin().get("/api/users?text=school1").json().path("items").path(0).path("blocked").asBoolean())
			.isTrue();
		assertThat(admin().post("/api/users/999999/block").status()).isEqualTo(404);
	}

}
