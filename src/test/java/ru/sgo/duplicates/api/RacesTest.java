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
import ru.sgo.duplicates.TestClient;
import ru.sgo.duplicates.TestClient.Answer;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two people act at the same moment on the same case, task, import, user or pair: nothing
 * is done twice, nothing is lost, and nobody gets an error of the server. One of each
 * kind here; {@code -Draces=18} makes more than three hundred and the table for
 * {@code src/docs/reliability.md}.
 */
class RacesTest extends ApiTest {

	private static final int TIMES = Integer.getInteger("races", 1);

	private static final Map<String, Map<String, Integer>> RESULTS = new TreeMap<>();

	@Autowired
	private JdbcClient jdbc;

	private Race race;

	private long number;

	@ParameterizedTest(name = "{0}")
	@EnumSource
	void nothingIsDoneTwiceAndNothingIsLost(Race race) throws Exception {
		this.race = race;
		for (int i = 0; i < TIMES; i++) {
			emptyTown();
			this.number = aCase();
			race.in(this);
		}
	}

	long number() {
		return this.number;
	}

	String one() {
		return "/api/cases/" + this.number;
	}

	long wordsAboutPairs() {
		return this.jdbc.sql("select count(*) from lasting_word").query(Long.class).single();
	}

	Callable<Answer> say(String word) {
		return () -> admin().post("/api/comparison/word", """
				{"first":"100","second":"300","word":"%s","reason":"Проверено по делам"}""".formatted(word));
	}

	boolean opensTheDoor(Answer reset) {
		return TestClient.as(port(), "clerk", reset.json().path("password").asString())
			.get("/api/cases")
			.status() == 403;
	}

	String aUser() {
		admin().post("/api/users", """
				{"login":"clerk","fullName":"Писарева П. П.","role":"officer","organization":"УО-01"}""");
		return "/api/users/" + admin().get("/api/users?text=clerk").json().at("/items/0/id").asLong();
	}

	static Map<String, byte[]> newcomer(String number) {
		return parts("students", """
				Номер записи;Фамилия;Имя;Отчество;Дата рождения;Код организации
				%s;Пулькин;Тихон;Игоревич;05.06.2014;Ш1""".formatted(number));
	}

	/** A whole list that lacks one of the two: too many to go without being asked. */
	String aHeldImport() {
		String location = send(admin(), parts("students", """
				Номер записи;Фамилия;Имя;Отчество;Дата рождения;СНИЛС;Дата создания записи;Способ ввода;Код организации
				100;Лисицын;Егор;Петрович;05.03.2013;112-233-445 95;01.09.2016;По заявлению;Д1"""),
				Map.of("mode", "complete", "authority", "УО-01"))
			.location();
		assertThat(await(location).path("status").asString()).isEqualTo("AWAITING_CONFIRMATION");
		return location;
	}

	String aTask(String one) throws Exception {
		decide(one, "confirm").call();
		return "/api/tasks/" + admin().get("/api/tasks?status=OPEN").json().at("/items/0/id").asLong();
	}

	Callable<Answer> decide(String one, String verdict) {
		return () -> admin().post(one + "/decision",
				"{\"verdict\":\"%s\",\"account\":\"100\",\"reason\":\"Проверено по делам\"}".formatted(verdict));
	}

	String statusOf(String one) {
		return admin().get(one).json().path("status").asString();
	}

	int tasksOf(long number) {
		return admin().get("/api/tasks?case=" + number).json().path("total").asInt();
	}

	long deletions(long number) {
		long found = 0;
		for (JsonNode task : admin().get("/api/tasks?case=" + number).json().path("items")) {
			found += task.path("act").asString().equals("delete_account") ? 1 : 0;
		}
		return found;
	}

	long withdrawals() {
		return this.jdbc.sql("select count(*) from movement where kind = 'WITHDRAWAL' and superseded_at is null")
			.query(Long.class)
			.single();
	}

	long events(long number, String kind) {
		return this.jdbc.sql("select count(*) from case_event where case_number = :number and kind = :kind")
			.param("number", number)
			.param("kind", kind)
			.query(Long.class)
			.single();
	}

	List<Answer> atOnce(Callable<Answer> one, Callable<Answer> other) throws Exception {
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
			long done = answers.stream().filter(Race::isDone).count();
			assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).as(answer.text()).isLessThan(500));
			assertThat(done).as(this.race + " " + answers).isBetween(this.race.atLeast(), this.race.atMost());
			answers.stream()
				.filter(answer -> !Race.isDone(answer))
				.forEach(answer -> assertThat(answer.type()).startsWith("application/problem+json"));
			RESULTS.computeIfAbsent(this.race.name().toLowerCase().replace('_', ' '), absent -> new TreeMap<>())
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
