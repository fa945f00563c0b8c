package ru.sgo.duplicates.api;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import ru.sgo.duplicates.OddCases;
import ru.sgo.duplicates.TestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Files with one oddity each, on which an import once went wrong. */
class OddValuesTest extends ApiTest {

	@BeforeEach
	void organizations() {
		importing(OddCases.organizations(), Map.of());
	}

	/** Characters that nobody sees are no part of any value. */
	@ParameterizedTest(name = "{0}")
	@CsvSource({ "f-emptyrows-nbsp, 1, 0", "f-num-nbsp, 2, 1", "x-ws-bd-0, 1, 0", "x-ws-bd-1, 1, 0",
			"x-ws-cert-1, 1, 0", "x-ws-cert-3, 1, 0", "x-ws-date-0, 1, 1", "x-ws-date-3, 1, 1", "x-ws-kind-1, 1, 1",
			"x-ws-num-1, 1, 1", "x-ws-org-1, 1, 1", "x-ws-org-3, 1, 1", "x-ws-sn-1, 1, 0", "x-ws-sn-2, 1, 0",
			"x-ws-sn2-1, 1, 0", "x-ws-sn2-3, 1, 0" })
	void whatNobodySeesIsReadOver(String folder, int accounts, int movements) {
		JsonNode run = importing(OddCases.of("invisible-characters-" + folder), Map.of());
		assertThat(run.path("status").asString()).isEqualTo("COMPLETED");
		assertThat(run.path("problems").values()).isEmpty();
		assertThat(run.path("accounts").asInt()).isEqualTo(accounts);
		assertThat(run.path("movements").asInt()).isEqualTo(movements);
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource({ "x-ws-stud-0", "x-ws-stud-1", "x-ws-stud-3" })
	void oneAccountDoesNotBecomeTwoByWhatNobodySees(String folder) {
		Map<String, byte[]> odd = OddCases.of("invisible-characters-" + folder);
		importing(odd, Map.of());
		JsonNode plain = importing(Map.of("students", plain(odd.get("students"))), Map.of());
		assertThat(plain.path("status").asString()).isEqualTo("COMPLETED");
		assertThat(matches()).hasSize(1);
	}

	/** The accounts of the child of these files. */
	private List<JsonNode> matches() {
		TestClient.Answer answer = admin().post("/api/matches", """
				{"surname":"Импортов","givenName":"Тихон","patronymic":"Саввич","birthDate":"2013-02-01"}""");
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		return answer.json().valueStream().toList();
	}

	private static byte[] plain(byte[] file) {
		return new String(file, StandardCharsets.UTF_8).replaceAll("[\\p{Cf}\\u00A0]", "")
			.getBytes(StandardCharsets.UTF_8);
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource({ "dates-f-mov-1902", "dates-f-mov-before-birth" })
	void aDayOnWhichTheChildWasNotBornYetIsSaid(String folder) {
		JsonNode run = importing(OddCases.of(folder), Map.of());
		assertThat(run.path("accounts").asInt()).isEqualTo(1);
		assertThat(run.path("problems").values()).singleElement()
			.satisfies(problem -> assertThat(problem.path("column").asString()).isEqualTo("Дата"));
	}

}
