package ru.sgo.duplicates.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ru.sgo.duplicates.EmptyTown;
import ru.sgo.duplicates.TestClient;
import ru.sgo.duplicates.TestClient.Answer;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two people act at the same moment on the same case, task, import, user or pair: nothing
 * is done twice, nothing is lost, and nobody gets an error of the server. A few of each
 * kind here; {@code -Draces=25} makes more than three hundred and the table for
 * {@code src/docs/reliability.md}.
 */
class RacesTest extends ApiTest {

	private static final int TIMES = Integer.getInteger("races", 2);

	private static final Map<String, Map<String, Integer>> RESULTS = new TreeMap<>();

	@Autowired
	private JdbcClient jdbc;

	/** What two people do at once. */
	enum Race {

		CONFIRM_AND_CONFIRM(1), CONFIRM_AND_DISTINCT(1), CONFIRM_AND_KEEP(1), CONFIRM_ALL_AND_CONFIRM(2),
		CARRY_OUT_AND_CARRY_OUT(1), CARRY_OUT_AND_OBJECT(2), OBJECT_AND_OBJECT(2), UPHOLD_AND_TAKE_BACK(2),
		IMPORT_AND_IMPORT(2), IMPORT_AND_CARRY_OUT(2), IMPORT_CONFIRM_AND_CANCEL(2), IMPORT_CONFIRM_AND_CONFIRM(1),
		IMPORT_CANCEL_AND_CANCEL(2), REPORT_AND_REPORT(2), CREATE_USER_AND_CREATE_USER(1), RESET_AND_RESET(2),
		BLOCK_AND_RESET(2), SAME_AND_DISTINCT(2);

		/** How many may have been done, one after the other. */
		private final long atMost;

		Race(long atMost) {
			this.atMost = atMost;
		}

		/** An import may have ended before anybody could cancel it. */
		private long atLeast() {
			return (this == IMPORT_CANCEL_AND_CANCEL) ? 0 : 1;
		}

	}

	@ParameterizedTest(name = "{0}")
	@EnumSource
	void nothingIsDoneTwiceAndNothingIsLost(Race race) throws Exception {
		for (int i = 0; i < TIMES; i++) {
			EmptyTown.in(this.jdbc);
			run(race);
		}
	}

	private void run(Race race) throws Exception {
		long number = aCase();
		String one = "/api/cases/" + number;
		switch (race) {
			case CONFIRM_AND_CONFIRM -> {
				atOnce(race, decide(one, "confirm"), decide(one, "confirm"));
				assertThat(tasksOf(number)).isEqualTo(3);
			}
			case CONFIRM_AND_DISTINCT -> {
				List<Answer> answers = atOnce(race, decide(one, "confirm"), decide(one, "distinct"));
				assertThat(statusOf(one)).isEqualTo((answers.get(0).status() == 200) ? "ASSIGNED" : "DISMISSED");
				assertThat(tasksOf(number)).isEqualTo((answers.get(0).status() == 200) ? 3 : 0);
			}
			case CONFIRM_AND_KEEP -> {
				atOnce(race, decide(one, "confirm"), decide(one, "keep"));
				assertThat(statusOf(one)).isEqualTo("ASSIGNED");
				assertThat(deletions(number)).isOne();
			}
			case CONFIRM_ALL_AND_CONFIRM -> {
				long report = admin().get("/api/reports").json().path("items").path(0).path("id").asLong();
				atOnce(race, () -> admin().post("/api/cases/confirm", "{\"report\":" + report + "}"),
						decide(one, "confirm"));
				assertThat(tasksOf(number)).isEqualTo(3);
			}
			case CARRY_OUT_AND_CARRY_OUT -> {
				String task = aTask(one);
				atOnce(race, () -> admin().post(task + "/carry-out", "{}"),
						() -> admin().post(task + "/carry-out", "{}"));
				assertThat(withdrawals()).isOne();
			}
			case CARRY_OUT_AND_OBJECT -> {
				String task = aTask(one);
				List<Answer> answers = atOnce(race, () -> admin().post(task + "/carry-out", "{}"),
						() -> admin().post(task + "/objection", "{\"reason\":\"Ребёнок у нас учится\"}"));
				assertThat(withdrawals()).isEqualTo((answers.get(0).status() == 200) ? 1 : 0);
				assertThat(statusOf(one)).isEqualTo((answers.get(1).status() == 200) ? "DISPUTED" : "ASSIGNED");
			}
			case OBJECT_AND_OBJECT -> {
				String task = aTask(one);
				Callable<Answer> objects = () -> admin().post(task + "/objection", "{\"reason\":\"Он у нас учится\"}");
				long done = atOnce(race, objects, objects).stream().filter(RacesTest::isDone).count();
				assertThat(statusOf(one)).isEqualTo("DISPUTED");
				assertThat(events(number, "objection")).isEqualTo(done);
			}
			case UPHOLD_AND_TAKE_BACK -> {
				admin().post(aTask(one) + "/objection", "{\"reason\":\"Ребёнок у нас учится\"}");
				List<Answer> answers = atOnce(race,
						() -> admin().post(one + "/answer", "{\"uphold\":true,\"reason\":\"Пусть остаётся\"}"),
						() -> admin().post(one + "/answer", "{\"uphold\":false,\"reason\":\"Решим снова\"}"));
				assertThat(statusOf(one)).isEqualTo(isDone(answers.get(1)) ? "FOUND" : "ASSIGNED");
			}
			case IMPORT_AND_IMPORT -> {
				List<Answer> answers = atOnce(race, () -> send(admin(), newcomer("300"), Map.of()),
						() -> send(admin(), newcomer("301"), Map.of()));
				answers.stream().filter(RacesTest::isDone).forEach(answer -> await(answer.location()));
				assertThat(admin().get("/api/students/300").status()).isEqualTo(isDone(answers.get(0)) ? 200 : 404);
				assertThat(admin().get("/api/students/301").status()).isEqualTo(isDone(answers.get(1)) ? 200 : 404);
			}
			case IMPORT_AND_CARRY_OUT -> {
				String task = aTask(one);
				List<Answer> answers = atOnce(race, () -> send(admin(), newcomer("300"), Map.of()),
						() -> admin().post(task + "/carry-out", "{}"));
				if (isDone(answers.get(0))) {
					assertThat(await(answers.get(0).location()).path("status").asString()).isEqualTo("COMPLETED");
				}
				assertThat(withdrawals()).isEqualTo(isDone(answers.get(1)) ? 1 : 0);
			}
			case IMPORT_CONFIRM_AND_CANCEL -> {
				String held = aHeldImport();
				List<Answer> answers = atOnce(race, () -> admin().post(held + "/confirm"),
						() -> admin().post(held + "/cancel"));
				String end = await(held).path("status").asString();
				assertThat(end).isIn(isDone(answers.get(0)) ? "COMPLETED" : "CANCELLED",
						isDone(answers.get(1)) ? "CANCELLED" : "COMPLETED");
				assertThat(admin().get("/api/students/200").json().path("deleted").asBoolean())
					.isEqualTo(end.equals("COMPLETED"));
			}
			case IMPORT_CONFIRM_AND_CONFIRM -> {
				String held = aHeldImport();
				atOnce(race, () -> admin().post(held + "/confirm"), () -> admin().post(held + "/confirm"));
				assertThat(await(held).path("status").asString()).isEqualTo("COMPLETED");
			}
			case IMPORT_CANCEL_AND_CANCEL -> {
				String running = send(admin(), newcomer("300"), Map.of()).location();
				atOnce(race, () -> admin().post(running + "/cancel"), () -> admin().post(running + "/cancel"));
				String end = await(running).path("status").asString();
				assertThat(end).isIn("COMPLETED", "CANCELLED");
				assertThat(admin().get("/api/students/300").status()).isEqualTo(end.equals("COMPLETED") ? 200 : 404);
			}
			case REPORT_AND_REPORT -> {
				Callable<Answer> runs = () -> admin().post("/api/reports",
						"{\"authority\":\"УО-01\",\"from\":\"2020-09-01\",\"to\":\"2021-03-31\"}");
				List<Answer> started = atOnce(race, runs, runs).stream().filter(RacesTest::isDone).toList();
				started.forEach(answer -> assertThat(await(answer.location()).path("status").asString())
					.isEqualTo("COMPLETED"));
				assertThat(admin().get("/api/cases").json().path("total").asInt()).isOne();
			}
			case CREATE_USER_AND_CREATE_USER -> {
				Callable<Answer> makes = () -> admin().post("/api/users", """
						{"login":"new","fullName":"Новая Н. Н.","role":"officer","organization":"УО-01"}""");
				atOnce(race, makes, makes);
				assertThat(admin().get("/api/users?text=new").json().path("total").asInt()).isOne();
			}
			case RESET_AND_RESET -> {
				String user = aUser();
				Callable<Answer> resets = () -> admin().post(user + "/reset");
				List<Answer> answers = atOnce(race, resets, resets);
				assertThat(answers.stream().filter(RacesTest::isDone).filter(this::opensTheDoor)).hasSize(1);
			}
			case BLOCK_AND_RESET -> {
				String user = aUser();
				List<Answer> answers = atOnce(race, () -> admin().post(user + "/block"),
						() -> admin().post(user + "/reset"));
				assertThat(admin().get("/api/users?text=clerk").json().at("/items/0/blocked").asBoolean())
					.isEqualTo(isDone(answers.get(0)));
			}
			case SAME_AND_DISTINCT -> {
				importing(newcomer("300"), Map.of());
				List<Answer> answers = atOnce(race, say("same"), say("distinct"));
				assertThat(this.jdbc.sql("select count(*) from lasting_word").query(Integer.class).single())
					.isEqualTo(answers.stream().anyMatch(RacesTest::isDone) ? 1 : 0);
			}
		}
	}

	private Callable<Answer> say(String word) {
		return () -> admin().post("/api/comparison/word", """
				{"first":"100","second":"300","word":"%s","reason":"Проверено по делам"}""".formatted(word));
	}

	private boolean opensTheDoor(Answer reset) {
		return TestClient.as(port(), "clerk", reset.json().path("password").asString())
			.get("/api/cases")
			.status() == 403;
	}

	private String aUser() {
		admin().post("/api/users", """
				{"login":"clerk","fullName":"Писарева П. П.","role":"officer","organization":"УО-01"}""");
		return "/api/users/" + admin().get("/api/users?text=clerk").json().at("/items/0/id").asLong();
	}

	private static Map<String, byte[]> newcomer(String number) {
		return parts("students", """
				Номер записи;Фамилия;Имя;Отчество;Дата рождения;Код организации
				%s;Пулькин;Тихон;Игоревич;05.06.2014;Ш1""".formatted(number));
	}

	/** A whole list that lacks one of the two: too many to go without being asked. */
	private String aHeldImport() {
		String location = send(admin(), parts("students", """
				Номер записи;Фамилия;Имя;Отчество;Дата рождения;СНИЛС;Дата создания записи;Способ ввода;Код организации
				100;Лисицын;Егор;Петрович;05.03.2013;112-233-445 95;01.09.2016;По заявлению;Д1"""),
				Map.of("mode", "complete", "authority", "УО-01"))
			.location();
		assertThat(await(location).path("status").asString()).isEqualTo("AWAITING_CONFIRMATION");
		return location;
	}

	private String aTask(String one) throws Exception {
		decide(one, "confirm").call();
		return "/api/tasks/" + admin().get("/api/tasks?status=OPEN").json().at("/items/0/id").asLong();
	}

	private Callable<Answer> decide(String one, String verdict) {
		return () -> admin().post(one + "/decision",
				"{\"verdict\":\"%s\",\"account\":\"100\",\"reason\":\"Проверено по делам\"}".formatted(verdict));
	}

	private String statusOf(String one) {
		return admin().get(one).json().path("status").asString();
	}

	private int tasksOf(long number) {
		return admin().get("/api/tasks?case=" + number).json().path("total").asInt();
	}

	private long deletions(long number) {
		long found = 0;
		for (JsonNode task : admin().get("/api/tasks?case=" + number).json().path("items")) {
			found += task.path("act").asString().equals("delete_account") ? 1 : 0;
		}
		return found;
	}

	private long withdrawals() {
		return this.jdbc.sql("select count(*) from movement where kind = 'WITHDRAWAL' and superseded_at is null")
			.query(Long.class)
			.single();
	}

	private long events(long number, String kind) {
		return this.jdbc.sql("select count(*) from case_event where case_number = :number and kind = :kind")
			.param("number", number)
			.param("kind", kind)
			.query(Long.class)
			.single();
	}

	private static boolean isDone(Answer answer) {
		return answer.status() < 300;
	}

	private List<Answer> atOnce(Race race, Callable<Answer> one, Callable<Answer> other) throws Exception {
		CyclicBarrier start = new CyclicBarrier(2);
		ExecutorService people = Executors.newFixedThreadPool(2);
		try {
			List<Future<Answer>> both = new ArrayList<>();
			for (Callable<Answer> act : List.of(one, other)) {
				both.add(people.submit(() -> {
					start.await();
					return act.call();
				}));
			}
			List<Answer> answers = List.of(both.get(0).get(), both.get(1).get());
			long done = answers.stream().filter(RacesTest::isDone).count();
			assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).as(answer.text()).isLessThan(500));
			assertThat(done).as(race + " " + answers).isBetween(race.atLeast(), race.atMost);
			answers.stream()
				.filter(answer -> !isDone(answer))
				.forEach(answer -> assertThat(answer.type()).startsWith("application/problem+json"));
			RESULTS.computeIfAbsent(race.name().toLowerCase().replace('_', ' '), absent -> new TreeMap<>())
				.merge((done == 2) ? "both" : (done == 1) ? "one" : "none", 1, Integer::sum);
			return answers;
		}
		finally {
			people.shutdownNow();
		}
	}

	@AfterAll
	static void table() throws IOException {
		StringBuilder page = new StringBuilder(
				"| at once | races | one was done, the other told why | both, one after the other | both too late |\n|---|---:|---:|---:|---:|\n");
		RESULTS.forEach((race,
				results) -> page.append("| %s | %d | %d | %d | %d |%n".formatted(race,
						results.values().stream().mapToInt(Integer::intValue).sum(), results.getOrDefault("one", 0),
						results.getOrDefault("both", 0), results.getOrDefault("none", 0))));
		Files.writeString(Files.createDirectories(Path.of("target", "reliability")).resolve("races.md"), page);
	}

}
