package ru.sgo.duplicates.api;

import java.net.http.HttpRequest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import ru.sgo.duplicates.TestClient;
import ru.sgo.duplicates.access.Role;
import ru.sgo.duplicates.access.TestUsers;

import static org.assertj.core.api.Assertions.assertThat;

/** The letterhead for programs: kept once, and never over what somebody has not seen. */
class LetterheadApiTest extends ApiTest {

	private static final String HEAD = "/api/letterheads/%D0%A3%D0%9E-01";

	@Autowired
	private TestUsers users;

	@BeforeEach
	void town() {
		aCase();
	}

	@Test
	void whatIsKeptIsReadAgain() {
		JsonNode none = admin().get(HEAD).json();
		assertThat(none.path("fullName").isNull()).isTrue();
		assertThat(none.path("version").isNull()).isTrue();
		JsonNode kept = keep("{\"fullName\":\" Управление образования \",\"signer\":\"О. И. Нестерова\"}").json();
		assertThat(kept.path("fullName").asString()).isEqualTo("Управление образования");
		assertThat(kept.path("signer").asString()).isEqualTo("О. И. Нестерова");
		assertThat(kept.path("address").isNull()).isTrue();
		JsonNode changed = keep(
				"{\"address\":\"ул. Мира, д. 1\",\"version\":%d}".formatted(kept.path("version").asInt()))
			.json();
		assertThat(changed.path("fullName").isNull()).isTrue();
		assertThat(admin().get(HEAD).json()).isEqualTo(changed);
	}

	@Test
	void nobodyWritesOverWhatHeHasNotSeen() {
		assertThat(keep("{\"signer\":\"О. И. Нестерова\"}").status()).isEqualTo(200);
		TestClient.Answer again = keep("{\"signer\":\"П. П. Петров\"}");
		assertThat(again.status()).isEqualTo(409);
		assertThat(again.text()).contains("изменили");
		assertThat(admin().get(HEAD).json().path("signer").asString()).isEqualTo("О. И. Нестерова");
	}

	@Test
	void whatIsTooLongIsRefusedByItsField() {
		TestClient.Answer answer = keep("{\"telephone\":\"%s\"}".formatted("8".repeat(301)));
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.text()).contains("telephone", "300");
		assertThat(keep("{\"telephone\":\"%s\"}".formatted("8".repeat(300))).status()).isEqualTo(200);
	}

	@Test
	void onlyAdministratorsOfTheAuthorityKeepIt() {
		assertThat(admin().get("/api/letterheads/nobody").status()).isEqualTo(404);
		this.users.make(port(), "officer-1", Role.OFFICER, "УО-01");
		TestClient officer = TestClient.as(port(), "officer-1", TestUsers.PASSWORD);
		assertThat(officer.get(HEAD).status()).isEqualTo(404);
		assertThat(keep(officer, "{\"signer\":\"О. И. Нестерова\"}").status()).isEqualTo(404);
	}

	private TestClient.Answer keep(String json) {
		return keep(admin(), json);
	}

	private static TestClient.Answer keep(TestClient who, String json) {
		return who.send("PUT", HEAD, "application/json", HttpRequest.BodyPublishers.ofString(json));
	}

}
