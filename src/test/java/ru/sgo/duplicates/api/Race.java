package ru.sgo.duplicates.api;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import ru.sgo.duplicates.TestClient.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/** What two people do at once, in a town with one case, and what has to be so then. */
enum Race {

	CONFIRM_AND_CONFIRM(1, town -> {
		town.atOnce(town.decide(town.one(), "confirm"), town.decide(town.one(), "confirm"));
		assertThat(town.tasksOf(town.number())).isEqualTo(3);
	}),

	CONFIRM_AND_DISTINCT(1, town -> {
		List<Answer> answers = town.atOnce(town.decide(town.one(), "confirm"), town.decide(town.one(), "distinct"));
		assertThat(town.statusOf(town.one())).isEqualTo((answers.get(0).status() == 200) ? "ASSIGNED" : "DISMISSED");
		assertThat(town.tasksOf(town.number())).isEqualTo((answers.get(0).status() == 200) ? 3 : 0);
	}),

	CONFIRM_AND_KEEP(1, town -> {
		town.atOnce(town.decide(town.one(), "confirm"), town.decide(town.one(), "keep"));
		assertThat(town.statusOf(town.one())).isEqualTo("ASSIGNED");
		assertThat(town.deletions(town.number())).isOne();
	}),

	CONFIRM_ALL_AND_CONFIRM(2, town -> {
		long report = town.admin().get("/api/reports").json().path("items").path(0).path("id").asLong();
		town.atOnce(() -> town.admin().post("/api/cases/confirm", "{\"report\":" + report + "}"),
				town.decide(town.one(), "confirm"));
		assertThat(town.tasksOf(town.number())).isEqualTo(3);
	}),

	CARRY_OUT_AND_CARRY_OUT(1, town -> {
		String task = town.aTask(town.one());
		town.atOnce(() -> town.admin().post(task + "/carry-out", "{}"),
				() -> town.admin().post(task + "/carry-out", "{}"));
		assertThat(town.withdrawals()).isOne();
	}),

	CARRY_OUT_AND_OBJECT(2, town -> {
		String task = town.aTask(town.one());
		List<Answer> answers = town.atOnce(() -> town.admin().post(task + "/carry-out", "{}"),
				() -> town.admin().post(task + "/objection", "{\"reason\":\"Ребёнок у нас учится\"}"));
		assertThat(town.withdrawals()).isEqualTo((answers.get(0).status() == 200) ? 1 : 0);
		assertThat(town.statusOf(town.one())).isEqualTo((answers.get(1).status() == 200) ? "DISPUTED" : "ASSIGNED");
	}),

	OBJECT_AND_OBJECT(2, town -> {
		String task = town.aTask(town.one());
		Callable<Answer> objects = () -> town.admin().post(task + "/objection", "{\"reason\":\"Он у нас учится\"}");
		long done = town.atOnce(objects, objects).stream().filter(Race::isDone).count();
		assertThat(town.statusOf(town.one())).isEqualTo("DISPUTED");
		assertThat(town.events(town.number(), "objection")).isEqualTo(done);
	}),

	UPHOLD_AND_TAKE_BACK(2, town -> {
		town.admin().post(town.aTask(town.one()) + "/objection", "{\"reason\":\"Ребёнок у нас учится\"}");
		List<Answer> answers = town.atOnce(
				() -> town.admin().post(town.one() + "/answer", "{\"uphold\":true,\"reason\":\"Пусть остаётся\"}"),
				() -> town.admin().post(town.one() + "/answer", "{\"uphold\":false,\"reason\":\"Решим снова\"}"));
		assertThat(town.statusOf(town.one())).isEqualTo(isDone(answers.get(1)) ? "FOUND" : "ASSIGNED");
	}),

	IMPORT_AND_IMPORT(2, town -> {
		List<Answer> answers = town.atOnce(() -> town.send(town.admin(), RacesTest.newcomer("300"), Map.of()),
				() -> town.send(town.admin(), RacesTest.newcomer("301"), Map.of()));
		answers.stream().filter(Race::isDone).forEach(answer -> town.await(answer.location()));
		assertThat(town.admin().get("/api/students/300").status()).isEqualTo(isDone(answers.get(0)) ? 200 : 404);
		assertThat(town.admin().get("/api/students/301").status()).isEqualTo(isDone(answers.get(1)) ? 200 : 404);
	}),

	IMPORT_AND_CARRY_OUT(2, town -> {
		String task = town.aTask(town.one());
		List<Answer> answers = town.atOnce(() -> town.send(town.admin(), RacesTest.newcomer("300"), Map.of()),
				() -> town.admin().post(task + "/carry-out", "{}"));
		if (isDone(answers.get(0))) {
			assertThat(town.await(answers.get(0).location()).path("status").asString()).isEqualTo("COMPLETED");
		}
		assertThat(town.withdrawals()).isEqualTo(isDone(answers.get(1)) ? 1 : 0);
	}),

	IMPORT_CONFIRM_AND_CANCEL(2, town -> {
		String held = town.aHeldImport();
		List<Answer> answers = town.atOnce(() -> town.admin().post(held + "/confirm"),
				() -> town.admin().post(held + "/cancel"));
		String end = town.await(held).path("status").asString();
		assertThat(end).isIn(isDone(answers.get(0)) ? "COMPLETED" : "CANCELLED",
				isDone(answers.get(1)) ? "CANCELLED" : "COMPLETED");
		assertThat(town.admin().get("/api/students/200").json().path("deleted").asBoolean())
			.isEqualTo(end.equals("COMPLETED"));
	}),

	IMPORT_CONFIRM_AND_CONFIRM(1, town -> {
		String held = town.aHeldImport();
		town.atOnce(() -> town.admin().post(held + "/confirm"), () -> town.admin().post(held + "/confirm"));
		assertThat(town.await(held).path("status").asString()).isEqualTo("COMPLETED");
	}),

	IMPORT_CANCEL_AND_CANCEL(2, town -> {
		String running = town.send(town.admin(), RacesTest.newcomer("300"), Map.of()).location();
		town.atOnce(() -> town.admin().post(running + "/cancel"), () -> town.admin().post(running + "/cancel"));
		String end = town.await(running).path("status").asString();
		assertThat(end).isIn("COMPLETED", "CANCELLED");
		assertThat(town.admin().get("/api/students/300").status()).isEqualTo(end.equals("COMPLETED") ? 200 : 404);
	}),

	REPORT_AND_REPORT(2, town -> {
		Callable<Answer> runs = () -> town.admin()
			.post("/api/reports", "{\"authority\":\"УО-01\",\"from\":\"2020-09-01\",\"to\":\"2021-03-31\"}");
		List<Answer> started = town.atOnce(runs, runs).stream().filter(Race::isDone).toList();
		started.forEach(
				answer -> assertThat(town.await(answer.location()).path("status").asString()).isEqualTo("COMPLETED"));
		assertThat(town.admin().get("/api/cases").json().path("total").asInt()).isOne();
	}),

	CREATE_USER_AND_CREATE_USER(1, town -> {
		Callable<Answer> makes = () -> town.admin().post("/api/users", """
				{"login":"new","fullName":"Новая Н. Н.","role":"officer","organization":"УО-01"}""");
		town.atOnce(makes, makes);
		assertThat(town.admin().get("/api/users?text=new").json().path("total").asInt()).isOne();
	}),

	RESET_AND_RESET(2, town -> {
		String user = town.aUser();
		Callable<Answer> resets = () -> town.admin().post(user + "/reset");
		List<Answer> answers = town.atOnce(resets, resets);
		assertThat(answers.stream().filter(Race::isDone).filter(town::opensTheDoor)).hasSize(1);
	}),

	BLOCK_AND_RESET(2, town -> {
		String user = town.aUser();
		List<Answer> answers = town.atOnce(() -> town.admin().post(user + "/block"),
				() -> town.admin().post(user + "/reset"));
		assertThat(town.admin().get("/api/users?text=clerk").json().at("/items/0/blocked").asBoolean())
			.isEqualTo(isDone(answers.get(0)));
	}),

	SAME_AND_DISTINCT(2, town -> {
		town.importing(RacesTest.newcomer("300"), Map.of());
		List<Answer> answers = town.atOnce(town.say("same"), town.say("distinct"));
		assertThat(town.wordsAboutPairs()).isEqualTo(answers.stream().anyMatch(Race::isDone) ? 1 : 0);
	});

	private final long atMost;

	private final Acts acts;

	/**
	 * A race.
	 * @param atMost how many may have been done, one after the other
	 */
	Race(long atMost, Acts acts) {
		this.atMost = atMost;
		this.acts = acts;
	}

	/** How it goes in a town. */
	private interface Acts {

		void in(RacesTest town) throws Exception;

	}

	void in(RacesTest town) throws Exception {
		this.acts.in(town);
	}

	long atMost() {
		return this.atMost;
	}

	/** An import may have ended before anybody could cancel it. */
	long atLeast() {
		return (this == IMPORT_CANCEL_AND_CANCEL) ? 0 : 1;
	}

	static boolean isDone(Answer answer) {
		return answer.status() < 300;
	}

}
