package ru.sgo.duplicates.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * How long many users wait who look at pages at once, each with a second of thought
 * between two; what asks runs on the same machine.
 *
 * @param users how many
 * @param seconds how long it was counted
 * @param waited the seconds of every answer
 */
record CrowdFigures(int users, int seconds, Measured waited) {

	private static final int THOUGHT = 1000;

	private static final int WARM_UP_SECONDS = 30;

	private static final int SECONDS = 120;

	/** Each walks over its pages in an order of its own. */
	static CrowdFigures measure(List<PageFigures.Walk> walks) throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(walks.size());
		try {
			long start = System.nanoTime();
			List<Future<List<Double>>> all = new ArrayList<>();
			for (int user = 0; user < walks.size(); user++) {
				PageFigures.Walk walk = walks.get(user);
				Random random = new Random(user);
				all.add(threads.submit(() -> walk(walk, random, start)));
			}
			Measured waited = new Measured();
			for (Future<List<Double>> one : all) {
				one.get().forEach(waited::add);
			}
			return new CrowdFigures(walks.size(), SECONDS, waited);
		}
		finally {
			threads.shutdown();
		}
	}

	private static List<Double> walk(PageFigures.Walk walk, Random random, long start) throws InterruptedException {
		List<String> addresses = walk.pages().stream().map(page -> page.addressFor(walk.visitor())).toList();
		List<Double> waited = new ArrayList<>();
		Thread.sleep(random.nextInt(THOUGHT));
		while (secondsSince(start) < WARM_UP_SECONDS + SECONDS) {
			boolean counts = secondsSince(start) >= WARM_UP_SECONDS;
			Visitor.Seen seen = walk.visitor().get(addresses.get(random.nextInt(addresses.size())));
			if (seen.status() >= 400) {
				throw new IllegalStateException("Answered with " + seen.status());
			}
			if (counts) {
				waited.add(seen.seconds());
			}
			Thread.sleep(THOUGHT);
		}
		return waited;
	}

	private static double secondsSince(long start) {
		return (System.nanoTime() - start) / 1e9;
	}

	String table() {
		return new MarkdownTable("%d users, a second of thought, %d s".formatted(this.users, this.seconds), "wanted",
				"measured")
			.row("answers a second", "", WrittenNumbers.count(Math.round(this.waited.count() / (double) this.seconds)))
			.row("median", "", milliseconds(0.5))
			.row("95 of 100", "≤ 400 ms", milliseconds(0.95))
			.row("99 of 100", "≤ 1000 ms", milliseconds(0.99))
			.row("worst", "", milliseconds(1))
			.toString();
	}

	private String milliseconds(double share) {
		return WrittenNumbers.milliseconds(this.waited.quantile(share));
	}

}
