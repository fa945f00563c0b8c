package ru.sgo.duplicates.api;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import ru.sgo.duplicates.TestClient;
import ru.sgo.duplicates.access.Role;
import ru.sgo.duplicates.access.TestUsers;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who has left an organization is a stranger to it, and to its authority still its own.
 */
class FormerPupilTest extends ApiTest {

	private static final String WHY = """
			{"reason":"Сверка с личным делом"}""";

	@Autowired
	private TestUsers users;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void egorWentToSchoolTwoAndGotAnotherName() {
		importing(parts("organizations", """
				Код;Наименование;Тип;Код УО
				УО-01;Управление образования;УО;
				Д1;Детский сад № 1;ДОО;УО-01
				Ш1;Школа № 1;ООО;УО-01
				Ш2;Школа № 2;ООО;УО-01""", "students", """
				Номер записи;Фамилия;Имя;Отчество;Дата рождения;СНИЛС;Дата создания записи;Способ ввода;Код организации
				100;Приёмов;Егор;Петрович;05.03.2013;112-233-445 95;01.09.2020;По заявлению;Ш1
				150;Новенькая;Анна;Ивановна;07.05.2013;;01.09.2020;Быстрый ввод;Ш1""", "movements", """
				Номер записи;Код организации;Вид движения;Дата;Номер приказа
				100;Ш1;Зачисление;01.09.2020;5
				100;Ш1;Выбытие;31.08.2021;9
				100;Ш2;Зачисление;01.09.2021;77"""), Map.of());
	}

	@Test
	void theSchoolThatLetThePupilGoReadsNeitherTheNewNameNorTheDocuments() {
		TestClient former = this.users.make(port(), "former", Role.ORGANIZATION, "Ш1");
		assertThat(former.get("/api/students/100").status()).isEqualTo(404);
		TestClient.Answer documents = former.post("/api/students/100/documents", WHY);
		assertThat(documents.status()).isEqualTo(404);
		assertThat(documents.text()).doesNotContain("112", "Приёмов");
		assertThat(former.get("/api/students").json().path("total").asInt()).isZero();
		assertThat(this.jdbc.sql("select count(*) from look where kind <> 'download'").query(Integer.class).single())
			.isZero();
	}

	@Test
	void theSchoolOfTodayAndTheAuthorityOpenTheAccount() {
		TestClient present = this.users.make(port(), "present", Role.ORGANIZATION, "Ш2");
		assertThat(present.get("/api/students/100").text()).contains("Приёмов");
		assertThat(present.post("/api/students/100/documents", WHY).text()).contains("112-233-445 95");
		TestClient officer = this.users.make(port(), "officer", Role.OFFICER, "УО-01");
		assertThat(officer.get("/api/students/100").text()).contains("Приёмов");
		assertThat(officer.post("/api/students/100/documents", WHY).text()).contains("112-233-445 95");
	}

	@Test
	void anAccountThatHasBeenNowhereYetIsOpenToTheSchoolThatMadeIt() {
		TestClient maker = this.users.make(port(), "maker", Role.ORGANIZATION, "Ш1");
		assertThat(maker.get("/api/students/150").text()).contains("Новенькая");
		TestClient other = this.users.make(port(), "other", Role.ORGANIZATION, "Ш2");
		assertThat(other.get("/api/students/150").status()).isEqualTo(404);
	}

	@Test
	void theKindergartenOpensTheChildThatItLetGoUntilItsTaskIsDone() {
		importing(parts("students", """
				Номер записи;Фамилия;Имя;Отчество;Дата рождения;СНИЛС;Дата создания записи;Способ ввода;Код организации
				300;Орлова;Вера;Ильинична;06.04.2013;123-456-789 64;01.09.2016;По заявлению;Д1
				400;Орлова;Вера;Ильинична;06.04.2013;123-456-789 64;02.09.2020;Быстрый ввод;Ш2""", "movements", """
				Номер записи;Код организации;Вид движения;Дата;Номер приказа
				300;Д1;Зачисление;01.09.2016;1
				300;Д1;Выбытие;30.09.2020;2
				400;Ш2;Зачисление;01.09.2020;3"""), Map.of());
		TestClient kindergarten = this.users.make(port(), "sad", Role.ORGANIZATION, "Д1");
		assertThat(kindergarten.get("/api/students/300").status()).isEqualTo(404);
		report("УО-01", "2020-09-01", "2021-03-31");
		long number = admin().get("/api/cases").json().path("items").path(0).path("number").asLong();
		assertThat(admin().post("/api/cases/" + number + "/decision", "{\"verdict\":\"confirm\"}").status())
			.isEqualTo(200);
		assertThat(kindergarten.get("/api/students/300").text()).contains("Орлова");
		long task = kindergarten.get("/api/tasks?status=OPEN").json().path("items").path(0).path("id").asLong();
		assertThat(kindergarten.post("/api/tasks/" + task + "/carry-out", "{}").status()).isEqualTo(200);
		assertThat(kindergarten.get("/api/students/300").status()).isEqualTo(404);
	}

}
