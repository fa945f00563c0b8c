package ru.sgo.duplicates.benchmark;

import ru.sgo.duplicates.detection.Quality;

/**
 * What detection reaches in towns of which each holds much of what is hard to find; the
 * seeds are not those of the tests.
 */
final class HardTowns {

	private static final int CHILDREN = 50_000;

	private static final long[] SEEDS = { 6_011, 6_029 };

	private HardTowns() {
	}

	static String table() {
		MarkdownTable table = new MarkdownTable("", "accounts", "pairs compared", "IDENTICAL, precision",
				"PROBABLE, precision", "recall", "wanted", "recall with CHECK", "wanted", "reached");
		for (Quality quality : Quality.ofAll(CHILDREN, SEEDS)) {
			boolean reached = quality.recall() >= quality.recallWanted() && quality.found() >= quality.foundWanted()
					&& quality.probable() >= Quality.PRECISION_WANTED;
			table.row(quality.town(), WrittenNumbers.count(quality.accounts()),
					WrittenNumbers.count(quality.compared()), WrittenNumbers.share(quality.identical()),
					WrittenNumbers.share(quality.probable()), WrittenNumbers.share(quality.recall()),
					"≥ " + quality.recallWanted(), WrittenNumbers.share(quality.found()), "≥ " + quality.foundWanted(),
					reached ? "yes" : "**no**");
		}
		return table.toString();
	}

}
