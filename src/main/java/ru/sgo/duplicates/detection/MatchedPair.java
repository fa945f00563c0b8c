package ru.sgo.duplicates.detection;

import java.util.List;

import ru.sgo.duplicates.sorting.CodeOrder;

/**
 * Two accounts that may be one child, and what speaks for it and against it.
 *
 * @param first the number that comes first
 * @param second the number that comes second
 * @param weight the match weight in bits (log2 of the odds), the prior odds included
 * @param findings field by field
 */
public record MatchedPair(String first, String second, Tier tier, double weight, List<Finding> findings) {

	public MatchedPair {
		findings = List.copyOf(findings);
		if (CodeOrder.INSTANCE.compare(first, second) >= 0) {
			throw new IllegalArgumentException("The numbers of a pair stand in their order");
		}
	}

}
