package ru.sgo.duplicates.api;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import ru.sgo.duplicates.TestClient;
import ru.sgo.duplicates.tables.TableFormat;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever writes a program against the description meets what it says. */
class ApiDescriptionTest extends ApiTest {

	private JsonNode description;

	@BeforeEach
	void read() {
		this.description = TestClient.anonymous(port()).get("/v3/api-docs").json();
	}

	@Test
	void itSaysWhatItIsForAndHowToSignIn() {
		assertThat(this.description.at("/info/title").asString()).isEqualTo("Один ребёнок — одна запись");
		assertThat(this.description.at("/info/description").asString()).isNotEmpty();
		assertThat(this.description.at("/components/securitySchemes/basic/scheme").asString()).isEqualTo("basic");
		assertThat(this.description.at("/security/0").has("basic")).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "/api/reports, post, 202", "/api/imports, post, 202", "/api/imports/{id}/confirm, post, 202",
			"/api/imports/{id}/cancel, post, 204", "/api/reports/{id}/cancel, post, 204", "/api/users, post, 201",
			"/api/users/{id}/block, post, 204", "/api/cases, get, 200", "/api/matches, post, 200",
			"/api/comparison, get, 200", "/api/comparison/word, post, 200", "/api/comparison/take-back, post, 200",
			"/api/matching, get, 200", "/api/reports/{id}/matching, get, 200", "/api/shared-snils, get, 200",
			"/api/tasks/carry-out, post, 200", "/api/tasks/{id}/undo, post, 200", "/api/tasks/deadline, get, 200",
			"/api/tasks/deadline, post, 204" })
	void whatSucceedsIsAnsweredWithOneStatus(String path, String method, String status) {
		assertThat(responses(path, method).propertyNames()).filteredOn(one -> one.startsWith("2"))
			.containsExactly(status);
		assertThat(responses(path, method).path("202").has("headers")).isEqualTo(status.equals("202"));
	}

	@Test
	void whoeverConfirmsAllMayPreferNotToWait() {
		JsonNode confirm = this.description.path("paths").path("/api/cases/confirm").path("post");
		assertThat(confirm.path("responses").propertyNames()).contains("200", "202");
		assertThat(confirm.at("/responses/200/content").has("application/json")).isTrue();
		assertThat(confirm.at("/responses/202/headers").propertyNames()).containsExactly("Location");
		assertThat(confirm.at("/parameters/0/name").asString()).isEqualTo("Prefer");
	}

	@Test
	void whatIsRefusedIsAnsweredWithAProblem() {
		this.description.path("paths")
			.forEach(path -> path.forEach(operation -> assertThat(operation.path("responses").propertyNames())
				.contains("400", "401", "404")));
		assertThat(responses("/api/tasks/{id}/carry-out", "post").at("/409/$ref").asString())
			.isEqualTo("#/components/responses/Problem");
		assertThat(this.description.at("/components/responses/Problem/content").propertyNames())
			.containsExactly("application/problem+json");
		assertThat(responses("/api/matches", "post").at("/429/headers").propertyNames()).containsExactly("Retry-After");
	}

	@Test
	void anImportIsAFormWithFilesAndFields() {
		JsonNode start = this.description.path("paths").path("/api/imports").path("post");
		assertThat(start.has("parameters")).isFalse();
		assertThat(start.at("/requestBody/content").propertyNames()).containsExactly("multipart/form-data");
		assertThat(
				start.at("/requestBody/content").path("multipart/form-data").at("/schema/properties").propertyNames())
			.containsExactlyInAnyOrder("organizations", "students", "movements", "mode", "authority", "asOf",
					"presentOnly", "lists", "listKind", "preview", "organization");
	}

	@Test
	void answersAreJsonAndTablesAreCsvOrWorkbooks() {
		assertThat(responses("/api/cases", "get").at("/200/content").propertyNames())
			.containsExactly("application/json");
		assertThat(responses("/api/reports/{id}/lines.csv", "get").at("/200/content").propertyNames())
			.containsExactly("text/csv");
		assertThat(responses("/api/imports/{id}/problems.csv", "get").at("/200/content").propertyNames())
			.containsExactly("text/csv");
	}

	@Test
	void everyTableIsAWorkbookToo() {
		List<String> tables = this.description.path("paths")
			.propertyNames()
			.stream()
			.filter(path -> path.endsWith(".csv"))
			.toList();
		assertThat(tables).contains("/api/headcount.csv", "/api/tasks/lines.csv")
			.allSatisfy(table -> assertThat(
					responses(table.replace(".csv", ".xlsx"), "get").at("/200/content").propertyNames())
				.containsExactly(TableFormat.XLSX.mediaType()));
	}

	@Test
	void twoAccountsAreComparedByTheirNumbers() {
		assertThat(this.description.path("paths").path("/api/comparison").path("get").path("parameters")).hasSize(2)
			.allMatch(number -> number.path("required").asBoolean());
		assertThat(this.description.at("/components/schemas/ComparisonJson/properties").propertyNames())
			.contains("tier", "bar", "sentence", "findings", "weight", "probability", "said", "case");
	}

	private JsonNode responses(String path, String method) {
		return this.description.path("paths").path(path).path(method).path("responses");
	}

}
