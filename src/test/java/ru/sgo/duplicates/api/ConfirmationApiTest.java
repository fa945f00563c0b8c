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

/**
 * A program has all clear proposals confirmed, and waits for the end only if it likes.
 */
class ConfirmationApiTest extends ApiTest {

	@Autowired
	private TestUsers users;

	private long report;

	@BeforeEach
	void oneClearDuplicate() {
		importing(parts("organizations", """
				Код;Наименование;Тип;Код УО
				УО-01;Управление образования;УО;
				УО-02;Другое управление;УО;
				Д1;Детский сад № 1;ДОО;УО-01
				Ш1;Школа № 1;ООО;УО-01""", "students", """
				Номер записи;Фамилия;Имя;Отчество;Дата рождения;СНИЛС;Дата создания записи;Способ ввода;Код организации
				300;Белкин;Егор;Ильич;01.02.2014;123-456-789 64;01.09.2016;По заявлению;Д1
				400;Белкин;Егор;Ильич;01.02.2014;123-456-789 64;02.09.2020;Быстрый ввод;Ш1""", "movements", """
				Номер записи;Код организации;Вид движения;Дата;Номер приказа
				300;Д1;Зачисление;01.09.2016;6
				400;Ш1;Зачисление;01.09.2020;78"""), Map.of());
		this.report = report("УО-01", "2020-09-01", "2021-03-31").path("id").asLong();
	}

	@Test
	void whoeverPrefersItIsToldAtOnceWhereToLook() throws Exception {
		TestClient.Answer started = confirm();
		assertThat(started.status()).isEqualTo(202);
		String location = started.location();
		JsonNode run = admin().get(location).json();
		while (run.path("status").asString().equals("RUNNING")) {
			Thread.sleep(30);
			run = admin().get(location).json();
		}
		assertThat(run.path("status").asString()).isEqualTo("COMPLETED");
		assertThat(run.path("report").asLong()).isEqualTo(this.report);
		assertThat(run.path("total").asInt()).isEqualTo(1);
		assertThat(run.path("confirmed").asInt()).isEqualTo(1);
		assertThat(run.path("left").asInt()).isZero();
		assertThat(run.path("progress").asInt()).isEqualTo(100);
	}

	@Test
	void whereNothingIsToBeConfirmedTheAnswerIsThereAtOnce() {
		TestClient.Answer waited = admin().post("/api/cases/confirm", wish());
		assertThat(waited.status()).isEqualTo(200);
		assertThat(waited.json().path("confirmed").asInt()).isEqualTo(1);
		TestClient.Answer again = confirm();
		assertThat(again.status()).isEqualTo(200);
		assertThat(again.json().path("confirmed").asInt()).isZero();
	}

	@Test
	void anotherAuthorityDoesNotSeeHowFarItIs() throws Exception {
		String location = confirm().location();
		TestClient stranger = this.users.make(port(), "stranger", Role.OFFICER, "УО-02");
		assertThat(stranger.get(location).status()).isEqualTo(404);
		assertThat(admin().get(location).status()).isEqualTo(200);
	}

	private TestClient.Answer confirm() {
		return admin().preferringNotToWait("/api/cases/confirm", wish());
	}

	private String wish() {
		return "{\"report\":" + this.report + "}";
	}

}
