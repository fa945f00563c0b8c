package ru.sgo.duplicates.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import ru.sgo.duplicates.ApplicationTest;
import ru.sgo.duplicates.EmptyTown;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.town.Town;
import ru.sgo.duplicates.town.TownList;
import ru.sgo.duplicates.town.TownLists;
import ru.sgo.duplicates.town.TownPlan;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Of every row of a damaged list it is known what became of it: it was taken, folded into
 * another one, or it is named; or the file is refused with a sentence. Nobody waits for
 * it, and nothing of it stands in the log. With {@code -Dmutated.lists=5000} so many
 * lists, and their table in {@code target}.
 */
@ApplicationTest
class MutatedListsTest {

	private static final int LISTS = Integer.getInteger("mutated.lists", 20);

	private static final long FIRST_SEED = Long.getLong("mutated.seed", 1);

	/** So many come into one registry, one after the other. */
	private static final int AT_ONCE = 20;

	private static final Duration LONGEST = Duration.ofSeconds(20);

	private static final LocalDate DAY = LocalDate.of(2021, 3, 31);

	private static final TownPlan PLAN = TownPlan.of(7, 300, DAY).withAuthorities(1);

	@Autowired
	private Imports imports;

	@Autowired
	private JdbcClient jdbc;

	@TempDir
	private Path folder;

	private final List<TownList> lists = new ArrayList<>();

	private final Map<String, long[]> outcomes = new TreeMap<>();

	private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

	private byte[] organizations = {};

	@BeforeEach
	void goodLists() throws IOException {
		this.organizations = Files.readAllBytes(Town.of(PLAN).writeAll(this.folder).get(Part.ORGANIZATIONS));
		for (int seed = 0; seed < 7; seed++) {
			Path own = Files.createDirectory(this.folder.resolve("seed-" + seed));
			this.lists.addAll(TownLists.of(PLAN, DAY, seed % 2 == 0, seed).write(own));
		}
		this.logged.start();
		((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).addAppender(this.logged);
	}

	@AfterEach
	void endLog() {
		((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).detachAppender(this.logged);
	}

	@Test
	void everyRowIsTakenFoldedOrNamed() throws IOException {
		List<String> faults = new ArrayList<>();
		for (long seed = FIRST_SEED; seed < FIRST_SEED + LISTS; seed++) {
			if ((seed - FIRST_SEED) % AT_ONCE == 0) {
				EmptyTown.in(this.jdbc);
				new TestImports(this.imports).with(Part.ORGANIZATIONS, this.organizations).run();
				// What has just ended may still have tidied up while the town was
				// emptied.
				this.logged.list.clear();
			}
			MutatedList list = MutatedList.of(seed, this.lists);
			Instant start = Instant.now();
			ImportRun run = send(list);
			Duration taken = Duration.between(start, Instant.now());
			String what = "Seed %d, %s of %s as %s: ".formatted(seed, list.name(), list.good().layout(),
					list.good().savedAs());
			if (taken.compareTo(LONGEST) > 0) {
				faults.add(what + taken);
			}
			check(run).forEach(fault -> faults.add(what + fault));
			if (run.isHeld()) {
				this.imports.cancel(run.id(), Actor.user("tester"), Scope.EVERYTHING);
			}
		}
		write();
		assertThat(faults).isEmpty();
	}

	private ImportRun send(MutatedList list) {
		Random random = new Random(list.seed());
		TestImports sent = new TestImports(this.imports).withList(
				new Upload(list.name(), file -> Files.write(file, list.content())),
				new ListWish(list.good().organization(), DAY, Map.of()));
		if (random.nextInt(8) == 0) {
			sent.withPassword(list.name(), "тайна");
		}
		if (random.nextInt(4) == 0) {
			sent.complete();
		}
		return ((random.nextInt(8) == 0) ? sent.ofDuplicates() : sent).run();
	}

	private List<String> check(ImportRun run) {
		List<String> faults = new ArrayList<>();
		this.logged.list.stream()
			.filter(event -> event.getLevel().isGreaterOrEqual(Level.ERROR))
			.forEach(event -> faults.add("logged " + event.getFormattedMessage()
					+ ((event.getThrowableProxy() != null) ? " " + event.getThrowableProxy().getMessage() : "")));
		this.logged.list.clear();
		int rows = 0;
		int taken = 0;
		int named = 0;
		String outcome = run.status().name();
		switch (run.status()) {
			case COMPLETED -> {
				for (UnderstoodList list : this.imports.lists(run.id(), Scope.EVERYTHING)) {
					rows += list.counts().rows();
					taken += list.counts().taken() + list.counts().folded();
					if (list.counts().bad() < 0) {
						faults.add("counts " + list.counts());
					}
				}
				named = named(run);
				if (taken + named != rows) {
					faults.add("of %d rows %d taken or folded, %d named: %s".formatted(rows, taken, named,
							this.imports.sameProblems(run.id(), Scope.EVERYTHING, 5)));
				}
			}
			case AWAITING_CONFIRMATION -> {
			}
			case FAILED -> {
				outcome = String.valueOf(run.failure());
				if (run.failure() == null || run.failure().equals(FailureCode.UNEXPECTED.messageKey())) {
					faults.add("failed by " + run.failure());
				}
				if (this.imports.problems(run.id(), Scope.EVERYTHING, 1).isEmpty()) {
					faults.add("failed by " + run.failure() + " and nothing is named");
				}
			}
			default -> faults.add("ended as " + run.status());
		}
		count(outcome, rows, taken, named);
		return faults;
	}

	private int named(ImportRun run) {
		return this.jdbc.sql(
				"select count(*) from (select distinct file, line from import_problem where import_id = :id and row_lost) named")
			.param("id", run.id())
			.query(Integer.class)
			.single();
	}

	private void count(String outcome, int rows, int taken, int named) {
		long[] counts = this.outcomes.computeIfAbsent(outcome, first -> new long[4]);
		counts[0]++;
		counts[1] += rows;
		counts[2] += taken;
		counts[3] += named;
	}

	private void write() throws IOException {
		StringBuilder table = new StringBuilder(
				"| outcome | lists | rows | taken or folded | named |\n|---|---|---|---|---|\n");
		this.outcomes.forEach((outcome, n) -> table
			.append("| `%s` | %,d | %,d | %,d | %,d |%n".formatted(outcome, n[0], n[1], n[2], n[3])));
		Files.writeString(Path.of("target", "mutated-lists.md"), table);
	}

}
