package ru.sgo.duplicates.detection;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Two accounts of one child, and what speaks for it.
 *
 * @param first the number that comes first
 * @param second the number that comes second
 * @param weight the match weight in bits (log2 of the odds), where one was computed
 */
public record MatchedPair(String first, String second, Tier tier, OptionalDouble weight, List<Evidence> evidence) {

	public MatchedPair {
		evidence = List.copyOf(evidence);
		if (Account.NUMBER_ORDER.compare(first, second) >= 0) {
			throw new IllegalArgumentException("The numbers of a pair stand in their order");
		}
	}

	static MatchedPair identical(Account a, Account b) {
		boolean inOrder = Account.BY_NUMBER.compare(a, b) < 0;
		return new MatchedPair(inOrder ? a.number() : b.number(), inOrder ? b.number() : a.number(), Tier.IDENTICAL,
				OptionalDouble.empty(), Evidence.ofIdentical(a, b));
	}

}
