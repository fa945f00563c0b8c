package ru.sgo.duplicates.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How long one user waits for each page, alone with the application. */
final class PageFigures {

	/**
	 * Rounds that do not count: it takes that long until Java has compiled most of it.
	 */
	private static final int WARM_UP = 15;

	private static final int ROUNDS = 15;

	private final Map<String, Line> lines = new LinkedHashMap<>();

	/** The times of one page, in seconds. */
	private static final class Line {

		private double afterJobs;

		private double cold;

		private final Measured warm = new Measured();

	}

	/**
	 * A visitor and what it looks at.
	 */
	record Walk(Visitor visitor, List<VisitedPages.Page> pages) {

		/** The same without the pages that are not there for the visitor. */
		Walk withoutMissing() {
			List<VisitedPages.Page> there = new ArrayList<>();
			for (VisitedPages.Page page : this.pages) {
				if (this.visitor.get(page.addressFor(this.visitor)).status() != 404) {
					there.add(page);
				}
			}
			return new Walk(this.visitor, there);
		}

	}

	/** Looks at each page once, right after the jobs that have filled the tables. */
	void afterJobs(Walk walk) {
		each(walk, (line, seconds) -> line.afterJobs = seconds);
	}

	/** Looks at each page once, in a process that has shown none yet. */
	void cold(Walk walk) {
		each(walk, (line, seconds) -> line.cold = seconds);
	}

	/** Looks at each page many times. */
	void warm(Walk walk) {
		Map<VisitedPages.Page, String> addresses = addresses(walk);
		for (int round = -WARM_UP; round < ROUNDS; round++) {
			boolean counts = round >= 0;
			addresses.forEach((page, address) -> {
				double seconds = seconds(walk.visitor(), address);
				if (counts) {
					line(page).warm.add(seconds);
				}
			});
		}
	}

	private interface Noted {

		void note(Line line, double seconds);

	}

	private void each(Walk walk, Noted noted) {
		addresses(walk).forEach((page, address) -> noted.note(line(page), seconds(walk.visitor(), address)));
	}

	private static Map<VisitedPages.Page, String> addresses(Walk walk) {
		Map<VisitedPages.Page, String> addresses = new LinkedHashMap<>();
		walk.pages().forEach(page -> addresses.put(page, page.addressFor(walk.visitor())));
		return addresses;
	}

	private Line line(VisitedPages.Page page) {
		return this.lines.computeIfAbsent(page.name(), absent -> new Line());
	}

	private static double seconds(Visitor visitor, String address) {
		Visitor.Seen seen = visitor.get(address);
		if (seen.status() >= 400) {
			throw new IllegalStateException(address + " answers " + seen.status());
		}
		return seen.seconds();
	}

	/** The slowest first. */
	String table() {
		MarkdownTable table = new MarkdownTable("page, ms", "right after the jobs", "first look after the start",
				"warm, median", "warm, worst of " + ROUNDS);
		this.lines.entrySet()
			.stream()
			.sorted((a, b) -> Double.compare(b.getValue().warm.median(), a.getValue().warm.median()))
			.forEach(entry -> table.row("`" + entry.getKey() + "`", ms(entry.getValue().afterJobs),
					ms(entry.getValue().cold), ms(entry.getValue().warm.median()),
					ms(entry.getValue().warm.quantile(1))));
		return table.toString();
	}

	private static String ms(double seconds) {
		return WrittenNumbers.count(Math.round(seconds * 1000));
	}

}
