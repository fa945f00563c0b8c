package ru.sgo.duplicates.benchmark;

import java.util.ArrayList;
import java.util.List;

/** The seconds of several rounds of one thing. */
final class Measured {

	private final List<Double> seconds = new ArrayList<>();

	/** Something to measure. */
	interface Work {

		void run() throws Exception;

	}

	/** How long the work takes, in seconds. */
	static double seconds(Work work) throws Exception {
		long start = System.nanoTime();
		work.run();
		return (System.nanoTime() - start) / 1e9;
	}

	void add(double value) {
		this.seconds.add(value);
	}

	boolean isEmpty() {
		return this.seconds.isEmpty();
	}

	int count() {
		return this.seconds.size();
	}

	double median() {
		return quantile(0.5);
	}

	/**
	 * The least value that is not exceeded by so great a share of all.
	 * @param share above 0, at most 1
	 */
	double quantile(double share) {
		List<Double> sorted = this.seconds.stream().sorted().toList();
		return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
	}

}
