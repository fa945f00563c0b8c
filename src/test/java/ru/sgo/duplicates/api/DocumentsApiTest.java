package ru.sgo.duplicates.api;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import ru.sgo.duplicates.TestClient;
import ru.sgo.duplicates.TestDatabase;
import ru.sgo.duplicates.access.Role;
import ru.sgo.duplicates.access.TestUsers;

import static org.assertj.core.api.Assertions.assertThat;

/** СНИЛС and certificate of a child are shown for a reason that stays in the journal. */
class DocumentsApiTest extends ApiTest {

	private static final String WHY = """
			{"reason":"Сверка с личным делом"}""";

	@Autowired
	private TestUsers users;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void egorIsAtSchoolOneAndVeraAtSchoolTwo() {
		importing(parts("organizations", """
				Код;Наименование;Тип;Код УО
				УО-01;Управление образования;УО;
				Ш1;Школа № 1;ООО;УО-01
				Ш2;Школа № 2;ООО;УО-01
				УО-02;Управление образования района;УО;""", "students", """
				Номер записи;Фамилия;Имя;Отчество;Дата рождения;СНИЛС;Свидетельство о рождении;Код организации
				100;Лисицын;Егор;Петрович;05.03.2013;112-233-445 95;П-мю 548858;Ш1
				200;Орлова;Вера;Ильинична;06.04.2013;112-233-445 96;;Ш2""", "movements", """
				Номер записи;Код организации;Вид движения;Дата
				100;Ш1;Зачисление;01.09.2020
				200;Ш2;Зачисление;01.09.2020"""), Map.of());
	}

	@Test
	void aSchoolSeesTheDocumentsOfItsPupilAndTheJournalSaysSo() {
		TestClient school = this.users.make(port(), "school", Role.ORGANIZATION, "Ш1");
		JsonNode documents = school.post("/api/students/100/documents", WHY).json();
		assertThat(documents.path("number").asString()).isEqualTo("100");
		assertThat(documents.path("snils").asString()).isEqualTo("112-233-445 95");
		assertThat(documents.path("birthCertificate").asString()).isEqualTo("II-МЮ-548858");
		assertThat(looks()).containsExactly("school documents 100 Сверка с личным делом");
		assertThat(school.get("/api/students/100").text()).contains("•••95")
			.doesNotContain("112-233", "112233", "548858");
	}

	@Test
	void whatWasTypedIsShownWhereTheNumberDidNotPassItsCheck() {
		JsonNode documents = admin().post("/api/students/200/documents", WHY).json();
		assertThat(documents.has("snils")).isFalse();
		assertThat(documents.path("snilsText").asString()).isEqualTo("112-233-445 96");
	}

	@Test
	void thePupilOfAnotherIsNotThereAndLeavesNoLine() {
		TestClient school = this.users.make(port(), "school", Role.ORGANIZATION, "Ш1");
		TestClient officer = this.users.make(port(), "other", Role.OFFICER, "УО-02");
		assertThat(school.post("/api/students/200/documents", WHY).status()).isEqualTo(404);
		assertThat(officer.post("/api/students/100/documents", WHY).status()).isEqualTo(404);
		assertThat(admin().post("/api/students/999/documents", WHY).status()).isEqualTo(404);
		assertThat(looks()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"reason\":null}", "{\"reason\":\"    a   b  \"}",
			"{\"reason\":\"\\u0000\\u202e\\n\\t\\u00a0\"}" })
	void withoutAReasonNothingIsShown(String body) {
		TestClient.Answer answer = admin().post("/api/students/100/documents", body);
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.json().path("field").asString()).isEqualTo("reason");
		assertThat(answer.json().path("detail").asString()).contains("от 5 до 500");
		assertThat(admin().post("/api/students/100/documents").status()).isEqualTo(400);
		assertThat(looks()).isEmpty();
	}

	@Test
	void aReasonOfFiveHundredCharactersIsKeptAndALongerOneRefused() {
		String longest = "я".repeat(500);
		assertThat(admin().post("/api/students/100/documents", "{\"reason\":\"" + longest + "\"}").status())
			.isEqualTo(200);
		assertThat(admin().post("/api/students/100/documents", "{\"reason\":\"" + longest + "я\"}").status())
			.isEqualTo(400);
		assertThat(looks()).containsExactly("admin documents 100 " + longest);
	}

	@Test
	void aHostileReasonIsOneHarmlessLine() {
		assertThat(admin().post("/api/students/100/documents", """
				{"reason":" '; drop table look; --\\u0000\\r\\n<script>alert(1)</script>\\u202e\\ud83d "}""").status())
			.isEqualTo(200);
		assertThat(looks()).containsExactly("admin documents 100 '; drop table look; -- <script>alert(1)</script>");
	}

	@Test
	void nothingIsShownWhenTheJournalCannotBeWritten() {
		JdbcClient owner = TestDatabase.ownerOf(this.jdbc);
		owner.sql("alter table look add constraint look_full check (false) not valid").update();
		try {
			TestClient.Answer answer = admin().post("/api/students/100/documents", WHY);
			assertThat(answer.status()).isEqualTo(500);
			assertThat(answer.text()).doesNotContain("112-233", "112233", "548858");
		}
		finally {
			owner.sql("alter table look drop constraint look_full").update();
		}
	}

	@Test
	void theDescriptionForProgramsNamesIt() {
		assertThat(admin().get("/v3/api-docs").json().path("paths").has("/api/students/{number}/documents")).isTrue();
	}

	private List<String> looks() {
		return this.jdbc.sql("select concat_ws(' ', actor, kind, subject, reason) from look order by id")
			.query(String.class)
			.list();
	}

}
