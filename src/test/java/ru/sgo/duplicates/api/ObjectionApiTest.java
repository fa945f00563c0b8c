package ru.sgo.duplicates.api;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.sgo.duplicates.TestClient;
import ru.sgo.duplicates.access.Role;
import ru.sgo.duplicates.access.TestUsers;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Two kindergartens object with the days of their orders; programs answer them. */
class ObjectionApiTest extends ApiTest {

	@Autowired
	private TestUsers users;

	private TestClient first = TestClient.anonymous(0);

	private TestClient second = TestClient.anonymous(0);

	@BeforeEach
	void twoKindergartensForgotToWithdraw() {
		importing(parts("organizations", """
				Код;Наименование;Тип;Код УО
				УО-01;Управление образования;УО;
				Д1;Детский сад № 1;ДОО;УО-01
				Д2;Детский сад № 2;ДОО;УО-01
				Ш1;Школа № 1;ООО;УО-01""", "students", """
				Номер записи;Фамилия;Имя;Отчество;Дата рождения;СНИЛС;Дата создания записи;Способ ввода;Код организации
				100;Лисицын;Егор;Петрович;05.03.2013;112-233-445 95;01.09.2016;По заявлению;Д1
				200;Лисицын;Егор;Петрович;05.03.2013;112-233-445 95;02.09.2020;Быстрый ввод;Ш1
				101;Синицына;Анна;Ивановна;17.07.2013;;01.09.2016;По заявлению;Д2
				201;Синицына;Анна;Ивановна;17.07.2013;;02.09.2020;Быстрый ввод;Ш1""", "movements", """
				Номер записи;Код организации;Вид движения;Дата;Номер приказа
				100;Д1;Зачисление;01.09.2016;5
				200;Ш1;Зачисление;01.09.2020;77
				101;Д2;Зачисление;01.09.2016;6
				201;Ш1;Зачисление;01.09.2020;77"""), Map.of());
		report("УО-01", "2020-09-01", "2021-03-31");
		allIsDecided();
		this.first = this.users.make(port(), "sad1", Role.ORGANIZATION, "Д1");
		this.second = this.users.make(port(), "sad2", Role.ORGANIZATION, "Д2");
	}

	@Test
	void theAuthorityAgreesWithManyAtOnceAndStaleOnesAreNamed() {
		JsonNode objected = object(this.first, "{\"statedDate\":\"2020-09-07\",\"orderNumber\":\"12-о\"}");
		assertThat(objected.at("/objections/0/statedDate").asString()).isEqualTo("2020-09-07");
		assertThat(objected.at("/objections/0/by").asString()).isEqualTo("sad1");
		object(this.second, "{\"reason\":\"Ребёнок ходит к нам\"}");
		JsonNode waiting = admin().get("/api/objections?pending=true").json();
		assertThat(waiting.path("total").asInt()).isEqualTo(2);
		String ids = waiting.at("/items/0/id").asLong() + "," + waiting.at("/items/1/id").asLong();
		JsonNode agreed = admin().post("/api/objections/agree", "{\"objections\":[" + ids + ",999999]}").json();
		assertThat(agreed.path("agreed").asInt()).isEqualTo(1);
		assertThat(agreed.path("stale")).extracting(one -> one.path("message").asString())
			.containsExactly("В этом возражении дата не указана.", "Такого возражения нет.");
		assertThat(
				admin().post("/api/objections/agree", "{\"objections\":[" + ids + "]}").json().path("agreed").asInt())
			.isEqualTo(1);
		JsonNode own = this.first.get("/api/objections").json();
		assertThat(own.path("total").asInt()).isEqualTo(1);
		assertThat(own.at("/items/0/answer/word").asString()).isEqualTo("agreed");
		assertThat(own.at("/items/0/answer/by").asString()).isEqualTo("admin");
		assertThat(this.first.get("/api/tasks?status=OPEN").json().at("/items/0/date").asString())
			.isEqualTo("2020-09-07");
	}

	@Test
	void oneIsAnsweredInItsCase() {
		long number = object(this.first, "{\"statedDate\":\"2020-09-07\"}").path("case").asLong();
		String answer = "/api/cases/" + number + "/answer";
		assertThat(admin().post(answer, "{\"reason\":\"Да\"}").json().path("field").asString()).isEqualTo("uphold");
		JsonNode agreed = admin().post(answer, "{\"agree\":true}").json();
		assertThat(agreed.path("status").asString()).isEqualTo("ASSIGNED");
		assertThat(agreed.path("enrolFrom").asString()).isEqualTo("2020-09-08");
		assertThat(admin().post(answer, "{\"agree\":true}").status()).isEqualTo(409);
		assertThat(admin().post("/api/cases/999999/answer", "{\"agree\":true}").status()).isEqualTo(404);
	}

	@Test
	void anOrganizationSeesItsOwnObjectionsOnlyAndAgreesWithNone() {
		object(this.first, "{\"statedDate\":\"2020-09-07\"}");
		assertThat(this.second.get("/api/objections").json().path("total").asInt()).isZero();
		assertThat(this.first.post("/api/objections/agree", "{\"objections\":[1]}").status()).isEqualTo(404);
		assertThat(admin().post("/api/objections/agree", "{}").status()).isEqualTo(400);
	}

	@Test
	void aDayOfAnOrderNeedsTheDayItselfAndALetterItsNumber() {
		String task = "/api/tasks/" + openTask(this.first) + "/objection";
		assertThat(this.first.post(task, "{\"orderNumber\":\"5\"}").json().path("field").asString())
			.isEqualTo("statedDate");
		assertThat(this.first.post(task, "{\"statedDate\":\"2020-08-31\"}").json().path("field").asString())
			.isEqualTo("statedDate");
		assertThat(this.first.post(task, "{\"reason\":\"Нет\",\"letterNumber\":\"1\"}").json().path("field").asString())
			.isEqualTo("letterNumber");
		JsonNode entered = admin()
			.post(task, "{\"reason\":\"Нет\",\"letterNumber\":\"15\",\"letterDate\":\"2020-09-09\"}")
			.json();
		assertThat(entered.at("/objections/0/letterNumber").asString()).isEqualTo("15");
		assertThat(entered.at("/objections/0/organization").asString()).isEqualTo("Д1");
	}

	private JsonNode object(TestClient organization, String objection) {
		TestClient.Answer answer = organization.post("/api/tasks/" + openTask(organization) + "/objection", objection);
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		return answer.json();
	}

	private static long openTask(TestClient organization) {
		return organization.get("/api/tasks?status=OPEN").json().at("/items/0/id").asLong();
	}

}
