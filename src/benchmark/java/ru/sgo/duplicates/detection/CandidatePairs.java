package ru.sgo.duplicates.detection;

/**
 * How many pairs of accounts detection compares; here, because nobody but the benchmark
 * asks.
 */
public final class CandidatePairs {

	private CandidatePairs() {
	}

	/** The pairs that agree in at least one blocking key, each counted once. */
	public static long of(Population population) {
		return new Blocking(population).pairs().length;
	}

}
