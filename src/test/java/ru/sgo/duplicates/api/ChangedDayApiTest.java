package ru.sgo.duplicates.api;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import ru.sgo.duplicates.TestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** A program confirms a plan on another day than it proposes. */
class ChangedDayApiTest extends ApiTest {

	private static final String DAY = """
			{"act":"withdraw","at":"Д1","proposed":"2020-08-31","date":"%s"}""";

	@Test
	void thePlanNamesItsDaysAndTheTasksBearTheSaidOne() {
		long number = aCase();
		JsonNode plan = admin().get("/api/cases/" + number).json().path("plan");
		assertThat(plan.at("/0/day").toString())
			.isEqualTo("{\"act\":\"withdraw\",\"at\":\"Д1\",\"proposed\":\"2020-08-31\"}");
		assertThat(plan.at("/2/day").isMissingNode() || plan.at("/2/day").isNull()).isTrue();
		TestClient.Answer decided = confirm(number, DAY.formatted("2020-09-07"));
		assertThat(decided.status()).as(decided.text()).isEqualTo(200);
		assertThat(decided.json().path("tasks")).extracting(task -> task.path("date").asString())
			.startsWith("2020-09-07", "2020-09-08");
		assertThat(decided.json().path("history")).extracting(event -> event.path("kind").asString())
			.contains("day-changed");
		assertThat(decided.json().at("/decision/verdict").asString()).isEqualTo("keep");
	}

	@ParameterizedTest
	@CsvSource({ "2011-01-01, days[0].date", "2099-01-01, days[0].date", "2016-08-01, days[0].date" })
	void aDayThatCannotBeNamesItsField(String day, String field) {
		long number = aCase();
		TestClient.Answer refused = confirm(number, DAY.formatted(day));
		assertThat(refused.status()).isEqualTo(400);
		assertThat(refused.json().path("field").asString()).isEqualTo(field);
		assertThat(admin().get("/api/cases/" + number).json().path("status").asString()).isEqualTo("FOUND");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "null", "{}", "{\"act\":\"fly\",\"at\":\"Д1\",\"proposed\":\"2020-08-31\"}",
					"{\"act\":\"fly\",\"at\":\"Д1\",\"proposed\":\"2020-08-31\",\"date\":\"2020-09-07\"}",
					"{\"act\":\"withdraw\",\"at\":\"Ш9\",\"proposed\":\"2020-08-31\",\"date\":\"2020-09-07\"}" })
	void whatIsNoDayOfThePlanIsRefused(String day) {
		assertThat(confirm(aCase(), day).status()).isEqualTo(400);
	}

	private TestClient.Answer confirm(long number, String days) {
		return admin().post("/api/cases/" + number + "/decision", "{\"verdict\":\"confirm\",\"days\":[" + days + "]}");
	}

}
