package ru.sgo.duplicates.postgres;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;

import ru.sgo.duplicates.TestClient;
import tools.jackson.databind.JsonNode;

/**
 * People at work in a town until it is killed under their hands: they confirm, carry out
 * and read, and remember what they were told is done.
 */
final class KillLoad {

	/** What is at work in the background when the blow falls. */
	enum Work {

		NOTHING, IMPORT, REPORT, CONFIRMATION, CARRY_OUT

	}

	private static final int PAUSE = 50;

	private final KilledTown town;

	/** Cases of which somebody was told that they are confirmed. */
	private final Set<Long> confirmed = new ConcurrentSkipListSet<>();

	/** Tasks of which somebody was told that they are carried out. */
	private final Set<Long> done = new ConcurrentSkipListSet<>();

	/** Where imports were said to be found, by their batch. */
	private final Map<KillBatch, String> imports = new ConcurrentHashMap<>();

	/** Reports of which somebody was told that they are made. */
	private final Set<Long> reports = new ConcurrentSkipListSet<>();

	private final List<Thread> people = new ArrayList<>();

	private int batches;

	private volatile boolean working;

	KillLoad(KilledTown town) {
		this.town = town;
	}

	Set<Long> confirmed() {
		return this.confirmed;
	}

	Set<Long> done() {
		return this.done;
	}

	Set<Long> reports() {
		return this.reports;
	}

	Map<KillBatch, String> imports() {
		return this.imports;
	}

	int batches() {
		return this.batches;
	}

	/** Sees to it that there is something to confirm and to carry out. */
	void prepare() throws Exception {
		if (total("/api/cases?status=FOUND&certainty=clear&size=1") < 60) {
			ended(sendBatch());
			JsonNode report = ended(startReport());
			this.reports.add(report.path("id").asLong());
		}
		for (long number : ids("/api/cases?status=FOUND&certainty=clear&size=20", "number")) {
			confirm(number);
		}
	}

	/** People begin to work. */
	void begin() {
		this.working = true;
		this.people.clear();
		person(() -> shuffled("/api/cases?status=FOUND&certainty=clear&size=50", "number").forEach(this::confirm));
		person(() -> shuffled("/api/tasks?status=OPEN&size=50", "id").forEach(this::carryOut));
		person(() -> {
			this.town.admin().get(KillInvariants.HEADCOUNT);
			this.town.admin().get("/api/cases?size=100");
		});
	}

	/** All are away from their desks. */
	void end() throws InterruptedException {
		this.working = false;
		for (Thread person : this.people) {
			person.join();
		}
	}

	/** Begins work in the background. */
	void start(Work work) {
		switch (work) {
			case NOTHING -> {
				// People alone.
			}
			case IMPORT -> sendBatch();
			case REPORT -> startReport();
			case CONFIRMATION ->
				this.town.admin().preferringNotToWait("/api/cases/confirm", "{\"report\":%d}".formatted(lastReport()));
			case CARRY_OUT -> person(this::carryOutMany);
		}
	}

	private TestClient.Answer sendBatch() {
		KillBatch batch = new KillBatch(this.batches++);
		TestClient.Answer answer = batch.sendTo(this.town.admin());
		if (answer.location() != null) {
			this.imports.put(batch, answer.location());
		}
		return answer;
	}

	private TestClient.Answer startReport() {
		return this.town.admin().post("/api/reports", """
				{"authority":"УО-01","from":"2020-09-01","to":"2021-03-31"}""");
	}

	private long lastReport() {
		return Collections.max(this.reports);
	}

	/** Waits for the end of what an answer has promised. */
	private JsonNode ended(TestClient.Answer answer) throws InterruptedException {
		if (answer.status() != 202) {
			throw new IllegalStateException(answer.text());
		}
		JsonNode run = this.town.admin().get(answer.location()).json();
		while (run.path("status").asString().equals("RUNNING")) {
			Thread.sleep(PAUSE);
			run = this.town.admin().get(answer.location()).json();
		}
		if (!run.path("status").asString().equals("COMPLETED")) {
			throw new IllegalStateException(run.toString());
		}
		return run;
	}

	private void confirm(long number) {
		if (this.town.admin()
			.post("/api/cases/%d/decision".formatted(number), "{\"verdict\":\"confirm\"}")
			.status() == 200) {
			this.confirmed.add(number);
		}
	}

	private void carryOut(long id) {
		if (this.town.admin().post("/api/tasks/%d/carry-out".formatted(id), "{}").status() == 200) {
			this.done.add(id);
		}
	}

	private void carryOutMany() {
		String tasks = shuffled("/api/tasks?status=OPEN&size=200", "id").stream()
			.map("{\"id\":%d}"::formatted)
			.collect(Collectors.joining(","));
		TestClient.Answer answer = this.town.admin()
			.post("/api/tasks/carry-out", "{\"tasks\":[%s],\"orderNumber\":\"7\",\"orderDate\":null}".formatted(tasks));
		if (answer.status() == 200) {
			answer.json().path("tasks").forEach(task -> {
				if (task.path("done").asBoolean()) {
					this.done.add(task.path("id").asLong());
				}
			});
		}
	}

	private void person(Runnable turn) {
		Thread person = new Thread(() -> {
			while (this.working) {
				try {
					turn.run();
				}
				catch (UncheckedIOException ex) {
					// The blow has fallen.
					pause();
				}
			}
		});
		this.people.add(person);
		person.start();
	}

	private static void pause() {
		try {
			Thread.sleep(PAUSE);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private long total(String path) {
		return this.town.admin().get(path).json().path("total").asLong();
	}

	private List<Long> shuffled(String path, String name) {
		List<Long> found = ids(path, name);
		Collections.shuffle(found);
		if (found.isEmpty()) {
			pause();
		}
		return found;
	}

	private List<Long> ids(String path, String name) {
		List<Long> found = new ArrayList<>();
		TestClient.Answer answer = this.town.admin().get(path);
		if (answer.status() == 200) {
			answer.json().path("items").forEach(item -> found.add(item.path(name).asLong()));
		}
		return found;
	}

}
