package ru.sgo.duplicates.detection;

import java.util.Comparator;

/**
 * Two accounts with the weight of all that speaks for their being one child.
 *
 * @param a the smaller place in the population
 * @param b the larger place
 * @param weight log2 of the odds
 */
record ScoredPair(int a, int b, double weight) {

	/** The heaviest first, of equal ones that with the smaller numbers. */
	static final Comparator<ScoredPair> BY_WEIGHT = Comparator.comparingDouble((ScoredPair pair) -> -pair.weight())
		.thenComparing(ScoredPair::a)
		.thenComparing(ScoredPair::b);

	int other(int place) {
		return (place == this.a) ? this.b : this.a;
	}

}
