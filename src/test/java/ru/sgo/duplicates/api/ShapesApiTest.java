package ru.sgo.duplicates.api;

import java.util.Map;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** A program finds every named field in every answer; what there is not is null. */
class ShapesApiTest extends ApiTest {

	@Test
	void anImportThatFailedHasNoNumbersAndItsProblemNoColumn() {
		JsonNode run = importing(parts("students", "Номер записи;Фамилия;Имя\n1;Иванов;\"Иван"), Map.of());
		assertThat(run.path("status").asString()).isEqualTo("FAILED");
		assertNull(run, "organizations", "accounts", "movements");
		assertThat(run.path("problems")).isNotEmpty()
			.allSatisfy(problem -> assertThat(problem.propertyNames()).contains("file", "line", "column", "value",
					"message"));
	}

	@Test
	void anUndecidedCaseHasNoDayAndATaskToDeleteNoDate() {
		importing(townSmall(), Map.of());
		report("УО-01", "2020-09-01", "2021-03-31");
		JsonNode found = admin().get("/api/cases?status=FOUND&size=1000").json().path("items");
		assertThat(found).isNotEmpty()
			.allSatisfy(one -> assertThat(one.propertyNames()).contains("keep", "responsible", "dueOn"));
		assertNull(found.path(0), "dueOn");
		assertNull(admin().get("/api/cases/" + found.path(0).path("number").asLong()).json(), "decision",
				"confirmedAt");
		long report = admin().get("/api/reports").json().path("items").path(0).path("id").asLong();
		admin().post("/api/cases/confirm", "{\"report\":%d}".formatted(report));
		JsonNode tasks = admin().get("/api/tasks?size=1000").json().path("items");
		assertThat(tasks).filteredOn(task -> task.path("act").asString().equals("delete_account"))
			.isNotEmpty()
			.allSatisfy(task -> assertNull(task, "date", "doneAt"));
	}

	@Test
	void casesAreFoundByTheWordsThatTheyBearAndByNoOther() {
		aCase();
		assertThat(cases("cause=not_withdrawn&kind=duplicate&appearance=listed")).isOne();
		assertThat(cases("cause=&kind=")).isOne();
		assertThat(cases("cause=attached")).isZero();
		assertThat(cases("cause=NOT_WITHDRAWN")).isZero();
		assertThat(cases("kind=unknown")).isZero();
		assertThat(cases("certainty=unknown")).isZero();
		assertThat(cases("appearance=unknown")).isZero();
	}

	private int cases(String words) {
		return admin().get("/api/cases?" + words).json().path("total").asInt(-1);
	}

	private static void assertNull(JsonNode json, String... fields) {
		for (String field : fields) {
			assertThat(json.has(field) && json.path(field).isNull()).as(field + " in " + json).isTrue();
		}
	}

}
