package ru.sgo.duplicates.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Detection, Duke and rules in SQL on the same town, taking turns. */
final class Contest {

	/** In a larger town Duke runs once, for it takes minutes. */
	private static final int DUKE_AGAIN_UP_TO = 200_000;

	/** Nor is it tried at all where it would need more memory than most machines have. */
	private static final int DUKE_UP_TO = 1_000_000;

	/** In megabytes, given in plenty: with how little it would do was not sought. */
	private static final int DUKE_HEAP = 1000;

	private static final int DUKE_HEAP_OF_A_THOUSAND = 6;

	private Contest() {
	}

	/**
	 * Holds a contest; the bare tables hold the town already.
	 * @param other the folder of another town, to tune oneself on
	 * @param heap of detection, in megabytes
	 * @return the results, detection's first
	 */
	static List<Entry.Result> hold(BenchmarkSettings settings, Database database, MeasuredTown town, Path other,
			int heap) throws Exception {
		int accounts = town.accounts();
		try (Contestant own = ContenderProcess.start("own", heap, town.folder(), other);
				Contestant rules = new SqlRules(database.connect(Database.BARE))) {
			List<Entry> entries = new ArrayList<>(
					List.of(new Entry("detection", own, false), new Entry("rules in SQL", rules, false)));
			if (town.size() > DUKE_UP_TO) {
				return results(settings, entries);
			}
			int dukeHeap = DUKE_HEAP + accounts / 1000 * DUKE_HEAP_OF_A_THOUSAND;
			try (Contestant duke = ContenderProcess.start("duke", dukeHeap, town.folder(), other)) {
				entries.add(new Entry("Duke 1.2, in memory", duke, accounts > DUKE_AGAIN_UP_TO));
				return results(settings, entries);
			}
		}
	}

	private static List<Entry.Result> results(BenchmarkSettings settings, List<Entry> entries) throws Exception {
		for (int round = 0; round <= settings.rounds(); round++) {
			for (Entry entry : entries) {
				entry.find(round);
			}
		}
		List<Entry.Result> results = new ArrayList<>();
		for (Entry entry : entries) {
			results.add(entry.result());
		}
		return results;
	}

	/** The results as a table. */
	static String table(List<Entry.Result> results, Labels labels, int accounts) {
		MarkdownTable table = new MarkdownTable("", "seconds", "accounts per second", "pairs compared",
				"peak memory, MB", "precision", "recall", "times detection");
		double own = results.get(0).seconds().median();
		for (Entry.Result result : results) {
			FoundPairs found = result.found();
			if (found == null) {
				table.row(result.name(), "stopped after " + ContenderProcess.PATIENCE.toSeconds(), "", "", "", "", "",
						"");
			}
			else {
				double seconds = result.seconds().median();
				table.row(result.name(), WrittenNumbers.seconds(seconds), WrittenNumbers.rate(accounts, seconds),
						result.compared(), result.peakMemory(),
						WrittenNumbers.share(found.precision(labels, FoundPairs.Kind.DUPLICATE)),
						WrittenNumbers.share(found.recall(labels, labels::isWanted, FoundPairs.Kind.DUPLICATE)),
						WrittenNumbers.ratio(seconds / own));
			}
		}
		return table.toString();
	}

}
