package ru.sgo.duplicates.api;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;

import ru.sgo.duplicates.ApplicationTest;
import ru.sgo.duplicates.TestClient;
import ru.sgo.duplicates.access.Role;
import ru.sgo.duplicates.access.TestUsers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The lists of the pages, for programs. */
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
	void aChildIsLookedForWithoutItsNameInTheAddress() {
		admin().post("/api/users", """
				{"login":"ivanova","fullName":"Иванова М. П.","role":"organization","organization":"Ш1"}""");
		assertThat(found("/api/students", SearchHeaders.TEXT, "%D0%BB%D0%B8%D1%81%D0%B8%D1%86")).isEqualTo(1);
		assertThat(found("/api/students", SearchHeaders.TEXT, "%D0%BE%D1%80%D0%BB%D0%BE%D0%B2")).isZero();
		assertThat(found("/api/students?birthDate=2001-01-01", SearchHeaders.BIRTH_DATE, "2013-03-05")).isEqualTo(1);
		assertThat(found("/api/students", SearchHeaders.BIRTH_DATE, "2013-03-06")).isZero();
		assertThat(found("/api/users", SearchHeaders.TEXT, "%D0%B8%D0%B2%D0%B0%D0%BD%D0%BE%D0%B2")).isEqualTo(1);
		assertThat(found("/api/journal", SearchHeaders.TEXT, "nobody")).isZero();
		assertThat(found("/api/students", SearchHeaders.TEXT, "%D0%BB%D0%B8%00%D1%81")).isEqualTo(1);
		assertThat(admin().get("/v3/api-docs").text()).contains("Search-Text", "Search-Birth-Date",
				"addresses get into logs");
	}

	@ParameterizedTest
	@ValueSource(strings = { "students", "cards", "cases", "tasks", "users", "journal", "imports", "reports",
			"shared-snils" })
	void theLastPossiblePageIsEmpty(String list) {
		TestClient.Answer answer = admin().get("/api/" + list + "?page=" + Integer.MAX_VALUE);
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		assertThat(answer.json().path("items")).isEmpty();
	}

	@Test
	void wordsOfEnumerationsStandInLowerCase() {
		JsonNode child = admin().get("/api/students/100").json();
		assertThat(child.path("stays")).hasSize(2).allSatisfy(stay -> {
			assertThat(stay.path("kind").asString()).isEqualTo("regular");
			assertThat(stay.path("organizationKind").asString()).isIn("school", "kindergarten");
		});
		assertThat(admin().get("/api/students").json().path("items").get(0)).isEqualTo(child);
	}

	@ParameterizedTest
	@ValueSource(strings = { "students", "cards", "cases", "tasks", "users", "journal", "shared-snils" })
	void wordsThatCannotBeReadAreRefusedByEveryList(String list) {
		assertThatExceptionOfType(HttpClientErrorException.BadRequest.class)
			.isThrownBy(() -> found("/api/" + list, SearchHeaders.TEXT, "%D0%"))
			.satisfies(ex -> assertThat(ex.getResponseBodyAsString(StandardCharsets.UTF_8)).contains("Search-Text"));
	}

	private int found(String list, String header, String words) {
		JsonNode answer = RestClient.create("http://localhost:" + port())
			.get()
			.uri(list)
			.header(header, words)
			.headers(headers -> headers.setBasicAuth("admin", ApplicationTest.ADMIN_PASSWORD))
			.retrieve()
			.body(JsonNode.class);
		return Objects.requireNonNull(answer).path("total").asInt();
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
