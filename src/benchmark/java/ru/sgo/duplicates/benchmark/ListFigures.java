package ru.sgo.duplicates.benchmark;

import java.sql.Connection;
import java.util.Map;

import tools.jackson.databind.JsonNode;

import ru.sgo.duplicates.intake.Part;

/**
 * What the application takes for a town that sends lists: to show what would become of
 * the registry, and to load them when somebody has confirmed it.
 *
 * @param pupils of all lists together
 * @param lists how many files
 * @param cold the first of a fresh process, into the empty registry
 * @param warm the same later, likewise into the empty registry
 * @param again the same lists once more, by which nothing changes
 * @param numbered as warm, with the numbers of the accounts in the lists
 * @param memory in megabytes, at most
 */
record ListFigures(int pupils, int lists, Turn cold, Turn warm, Turn again, Turn numbered, String memory) {

	/** As many as in a large school. */
	private static final int PUPILS_OF_A_LIST = 1000;

	/** Seconds of the preview and of the import after it. */
	record Turn(double preview, double confirmed) {

		double both() {
			return this.preview + this.confirmed;
		}

	}

	static ListFigures measure(BenchmarkSettings settings, Database database, MeasuredTown town) throws Exception {
		ListedTown plain = ListedTown.make(town.folder().resolve("lists"), town.files().get(Part.STUDENTS),
				PUPILS_OF_A_LIST, false);
		ListedTown numbered = ListedTown.make(town.folder().resolve("numbered"), town.files().get(Part.STUDENTS),
				PUPILS_OF_A_LIST, true);
		try (ApplicationUnderTest application = ApplicationUnderTest.start(settings, database,
				ApplicationFigures.IMPORT_HEAP); Connection behind = database.connect(Database.REGISTRY)) {
			Registry registry = new Registry(behind);
			Jobs jobs = new Jobs(application);
			Turn cold = first(registry, jobs, plain);
			Turn warm = first(registry, jobs, plain);
			Turn again = turn(jobs, plain);
			Turn known = first(registry, jobs, numbered);
			return new ListFigures(plain.pupils(), plain.lists().size(), cold, warm, again, known,
					application.peakMemory());
		}
	}

	private static Turn first(Registry registry, Jobs jobs, ListedTown town) throws Exception {
		registry.empty();
		jobs.importAll(Map.of(Part.ORGANIZATIONS, town.organizations()));
		return turn(jobs, town);
	}

	private static Turn turn(Jobs jobs, ListedTown town) throws Exception {
		long start = System.nanoTime();
		JsonNode seen = jobs.look(town.lists());
		long looked = System.nanoTime();
		jobs.confirm(seen);
		return new Turn((looked - start) / 1e9, (System.nanoTime() - looked) / 1e9);
	}

	String table() {
		MarkdownTable table = new MarkdownTable("", "preview, s", "import, s", "both, s", "pupils per second",
				"heap limit, MB", "peak memory, MB");
		add(table, "the first of a fresh process, into the empty registry", this.cold);
		add(table, "into the empty registry", this.warm);
		add(table, "the same lists again", this.again);
		add(table, "with numbers, into the empty registry", this.numbered);
		return table.toString();
	}

	private void add(MarkdownTable table, String what, Turn turn) {
		table.row(what, WrittenNumbers.seconds(turn.preview()), WrittenNumbers.seconds(turn.confirmed()),
				WrittenNumbers.seconds(turn.both()), WrittenNumbers.rate(this.pupils, turn.both()),
				WrittenNumbers.count(ApplicationFigures.IMPORT_HEAP), this.memory);
	}

}
