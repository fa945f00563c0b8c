package ru.sgo.duplicates.api;

import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import ru.sgo.duplicates.OddCases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Children of whom the oldest account left on the day before the period and who were
 * entered twice since, beside a whole town.
 */
class OriginalOutsideApiTest extends ApiTest {

	@ParameterizedTest
	@CsvSource({ "original-outside-m-three, 70261, 70262, 70263",
			"original-outside-three-outside, 500001, 500002, 500003" })
	void bothLaterAccountsAreDeletedAfterALookAndTheOriginalStaysInSight(String folder, String original, String second,
			String third) {
		importing(townSmall(), Map.of());
		importing(OddCases.organizations(), Map.of());
		importing(OddCases.of(folder), Map.of());
		JsonNode run = report("УО-09", "2020-09-01", "2021-03-31");
		String base = "/api/reports/" + run.path("id").asLong();
		assertThat(csv(base + "/lines.csv")).hasSize(2).allSatisfy(line -> {
			assertThat(line.getField("tier")).isEqualTo("identical");
			assertThat(line.getField("role")).isEqualTo("delete");
			assertThat(line.getField("cause")).isEqualTo("after_withdrawal");
			assertThat(line.getField("certainty")).isEqualTo("look");
			assertThat(line.getField("identity")).isEqualTo("improbable");
		})
			.extracting(line -> line.getField("account"), line -> line.getField("responsible"))
			.containsExactly(tuple(second, "УО-09-Ш1"), tuple(third, "УО-09-Ш2"));
		assertThat(csv(base + "/outside.csv"))
			.extracting(row -> row.getField("account"), row -> row.getField("account_outside"))
			.containsExactly(tuple(second, original), tuple(third, original));
		assertThat(run.path("outside").asInt()).isEqualTo(2);
		assertThat(run.path("result").asString()).isEqualTo("found");
		JsonNode found = admin().get("/api/cases").json().path("items");
		assertThat(found).singleElement().satisfies(one -> {
			assertThat(one.path("keep").asString()).isEqualTo(original);
			assertThat(one.path("delete")).extracting(JsonNode::asString).containsExactly(second, third);
			assertThat(one.path("certainty").asString()).isEqualTo("look");
			assertThat(one.path("appearance").asString()).isEqualTo("listed");
		});
		JsonNode bulk = admin().post("/api/cases/confirm", "{\"report\":%d}".formatted(run.path("id").asLong())).json();
		assertThat(bulk.path("confirmed").asInt()).isZero();
		assertThat(bulk.path("left").asInt()).isOne();
	}

}
