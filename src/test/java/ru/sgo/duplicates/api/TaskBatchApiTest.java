package ru.sgo.duplicates.api;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import ru.sgo.duplicates.TestClient;
import ru.sgo.duplicates.access.Role;
import ru.sgo.duplicates.access.TestUsers;

import static org.assertj.core.api.Assertions.assertThat;

/** Programs do with many tasks what people do on the pages. */
class TaskBatchApiTest extends ApiTest {

	@Autowired
	private TestUsers users;

	private TestClient kindergarten = TestClient.anonymous(0);

	private TestClient school = TestClient.anonymous(0);

	@BeforeEach
	void twoChildrenHaveLeftTheKindergartenAndTheAuthorityHasDecided() {
		twoChildrenLeftTheKindergarten();
		allIsDecided();
		this.kindergarten = this.users.make(port(), "sad", Role.ORGANIZATION, "Д1");
		this.school = this.users.make(port(), "school", Role.ORGANIZATION, "Ш1");
	}

	@Test
	void manyTasksAreDoneByOneOrderAndOfEachIsSaidWhatBecameOfIt() {
		List<Long> tasks = open(this.kindergarten);
		String late = "{\"tasks\":[{\"id\":%d,\"date\":\"2020-08-28\"},{\"id\":%d,\"date\":\"2020-09-10\"}],"
			.formatted(tasks.get(0), tasks.get(1)) + "\"orderNumber\":\"41-о\",\"orderDate\":\"2020-09-03\"}";
		JsonNode first = this.kindergarten.post("/api/tasks/carry-out", late).json();
		assertThat(first.path("done").asInt()).isEqualTo(1);
		assertThat(first.at("/tasks/0/id").asLong()).isEqualTo(tasks.get(0));
		assertThat(first.at("/tasks/0/done").asBoolean()).isTrue();
		assertThat(first.at("/tasks/0/message").isNull()).isTrue();
		assertThat(first.at("/tasks/1/done").asBoolean()).isFalse();
		assertThat(first.at("/tasks/1/message").asString()).startsWith("Дата позже, чем решило УО.");
		JsonNode again = this.kindergarten.post("/api/tasks/carry-out", wish(tasks)).json();
		assertThat(again.path("done").asInt()).isEqualTo(1);
		assertThat(again.at("/tasks/0/message").asString()).isEqualTo("Задача уже выполнена или отменена.");
		assertThat(open(this.kindergarten)).isEmpty();
		assertThat(task(this.kindergarten, tasks.get(0)).path("actualDate").asString()).isEqualTo("2020-08-28");
		assertThat(this.kindergarten.reading("en").post("/api/tasks/carry-out", wish(tasks)).text())
			.contains("The task is done or cancelled already.");
	}

	@Test
	void whoeverSpeaksForTheWholeRegistryDoesItInTheirName() {
		List<Long> tasks = open(this.kindergarten);
		assertThat(admin().post("/api/tasks/carry-out", wish(tasks)).json().path("done").asInt()).isEqualTo(2);
	}

	@Test
	void whereOneTaskIsAnothersNothingIsDone() {
		List<Long> tasks = open(this.kindergarten);
		assertThat(this.school.post("/api/tasks/carry-out", wish(tasks)).status()).isEqualTo(404);
		assertThat(this.kindergarten.post("/api/tasks/carry-out", wish(List.of(tasks.get(0), 987_654_321L))).status())
			.isEqualTo(404);
		assertThat(open(this.kindergarten)).isEqualTo(tasks);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"tasks\":[]}", "{\"tasks\":[null]}", "{\"tasks\":[{\"date\":\"2020-08-31\"}]}" })
	void whatNamesNoTaskIsRefused(String wish) {
		TestClient.Answer answer = this.kindergarten.post("/api/tasks/carry-out", wish);
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.json().path("field").asString()).isEqualTo("tasks");
	}

	@Test
	void tooManyTasksAndAnImpossibleOrderAreRefused() {
		assertThat(
				this.kindergarten.post("/api/tasks/carry-out", wish(LongStream.rangeClosed(1, 1001).boxed().toList()))
					.status())
			.isEqualTo(400);
		TestClient.Answer answer = this.kindergarten.post("/api/tasks/carry-out",
				"{\"tasks\":[{\"id\":%d}],\"orderDate\":\"2099-01-01\"}".formatted(open(this.kindergarten).get(0)));
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.json().path("field").asString()).isEqualTo("orderDate");
		assertThat(open(this.kindergarten)).hasSize(2);
	}

	@Test
	void whatWasDoneByMistakeIsTakenBack() {
		long task = open(this.kindergarten).get(0);
		assertThat(undone(this.kindergarten, task).status()).isEqualTo(409);
		this.kindergarten.post("/api/tasks/" + task + "/carry-out");
		assertThat(undone(this.school, task).status()).isEqualTo(404);
		assertThat(undone(this.kindergarten, task).json().path("status").asString()).isEqualTo("OPEN");
		assertThat(undone(this.kindergarten, task).status()).isEqualTo(409);
	}

	@Test
	void oneDayIsSetForAllTasksAndTakenAway() {
		LocalDate day = LocalDate.now().plusDays(10);
		assertThat(deadline("УО-01", "\"" + day + "\"").status()).isEqualTo(204);
		assertThat(admin().get("/api/tasks/deadline").json().at("/0/dueOn").asString()).isEqualTo(day.toString());
		assertThat(task(this.kindergarten, open(this.kindergarten).get(0)).path("dueOn").asString())
			.isEqualTo(day.toString());
		assertThat(deadline("УО-01", "null").status()).isEqualTo(204);
		assertThat(admin().get("/api/tasks/deadline").json().at("/0/dueOn").isNull()).isTrue();
		assertThat(deadline("УО-01", "\"2020-01-01\"").json().path("field").asString()).isEqualTo("dueOn");
		assertThat(deadline("УО-99", "null").status()).isEqualTo(404);
		assertThat(admin().post("/api/tasks/deadline", "{}").json().path("field").asString()).isEqualTo("authority");
		assertThat(this.kindergarten.get("/api/tasks/deadline").status()).isEqualTo(404);
	}

	@Test
	void theTasksAreATableOfOnesOwn() throws IOException {
		assertThat(csv("/api/tasks/lines.csv")).hasSize(6);
		assertThat(csv("/api/tasks/lines.csv?status=OPEN")).allSatisfy(row -> {
			assertThat(row.getField("act")).isEqualTo("withdraw");
			assertThat(row.getField("organization")).isEqualTo("Д1");
			assertThat(row.getField("date")).isEqualTo("2020-08-31");
		});
		assertThat(this.kindergarten.get("/api/tasks/lines.csv").text().lines()).hasSize(3);
		try (XSSFWorkbook book = new XSSFWorkbook(
				new ByteArrayInputStream(this.kindergarten.file("/api/tasks/lines.xlsx")))) {
			assertThat(book.getSheet("tasks").getLastRowNum()).isEqualTo(2);
			XSSFRow row = book.getSheet("tasks").getRow(1);
			assertThat(row.getCell(0).getCellType()).isEqualTo(CellType.NUMERIC);
			assertThat(row.getCell(6).getCellType()).isEqualTo(CellType.STRING);
			assertThat(row.getCell(8).getLocalDateTimeCellValue().toLocalDate()).isEqualTo("2020-08-31");
		}
	}

	private TestClient.Answer deadline(String authority, String day) {
		return admin().post("/api/tasks/deadline", "{\"authority\":\"%s\",\"dueOn\":%s}".formatted(authority, day));
	}

	private static TestClient.Answer undone(TestClient by, long task) {
		return by.post("/api/tasks/" + task + "/undo");
	}

	private static JsonNode task(TestClient by, long task) {
		return by.get("/api/tasks/" + task).json();
	}

	private static List<Long> open(TestClient of) {
		return StreamSupport.stream(of.get("/api/tasks?status=OPEN").json().path("items").spliterator(), false)
			.map(task -> task.path("id").asLong())
			.toList();
	}

	private static String wish(List<Long> tasks) {
		return tasks.stream()
			.map(task -> "{\"id\":" + task + "}")
			.collect(Collectors.joining(",", "{\"tasks\":[", "]}"));
	}

}
