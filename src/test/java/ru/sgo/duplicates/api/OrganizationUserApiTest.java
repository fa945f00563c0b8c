package ru.sgo.duplicates.api;

import java.util.Map;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import ru.sgo.duplicates.TestClient;
import ru.sgo.duplicates.access.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** A program makes users for all organizations, as the page does. */
class OrganizationUserApiTest extends ApiTest {

	private static final String PATH = "/api/users/organizations";

	@Test
	void whoLacksAUserIsToldAndGetsOne() throws Exception {
		importing(townSmall(), Map.of());
		JsonNode lacking = admin().get(PATH).json();
		int all = lacking.path("total").asInt();
		assertThat(all).isPositive();
		String code = lacking.at("/items/0/organization").asString();
		TestClient.Answer made = admin().post(PATH, "{\"users\":[{\"organization\":\"" + code + "\"}]}");
		assertThat(made.status()).isEqualTo(201);
		assertThat(made.json().path("total").asInt()).isOne();
		JsonNode given = made.json().path("items").get(0);
		assertThat(given.path("login").asString()).isEqualTo(lacking.at("/items/0/login").asString());
		assertThat(given.path("password").asString()).hasSize(19);
		assertThat(admin().post(PATH, "{\"users\":[{\"organization\":\"" + code + "\"}]}").json().path("total").asInt())
			.isZero();
		assertThat(admin().get(PATH).json().path("total").asInt()).isEqualTo(all - 1);
		JsonNode user = admin().get("/api/users?text=" + given.path("login").asString()).json().at("/items/0");
		assertThat(user.path("role").asString()).isEqualTo(Role.ORGANIZATION.code());
		assertThat(user.path("mustChangePassword").asBoolean()).isTrue();
		assertThat(user.path("fullName").asString()).isEqualTo(lacking.at("/items/0/name").asString());
	}

	@Test
	void whatIsWrongIsNamedAndNobodyIsMade() throws Exception {
		importing(townSmall(), Map.of());
		JsonNode lacking = admin().get(PATH).json();
		String wish = "{\"users\":[{\"organization\":\"%s\"},{\"organization\":\"%s\",\"login\":\"школа\"}]}"
			.formatted(lacking.at("/items/0/organization").asString(), lacking.at("/items/1/organization").asString());
		assertThat(admin().post(PATH, wish).status()).isEqualTo(400);
		assertThat(admin().get(PATH).json().path("total").asInt()).isEqualTo(lacking.path("total").asInt());
		for (String nothing : new String[] { "{}", "{\"users\":[]}", "{\"users\":[null]}",
				"{\"users\":[" + "{},".repeat(50) + "{}]}" }) {
			assertThat(admin().post(PATH, nothing).status()).as(nothing).isEqualTo(400);
		}
	}

}
