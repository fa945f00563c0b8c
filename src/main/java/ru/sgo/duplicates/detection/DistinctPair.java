package ru.sgo.duplicates.detection;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A person's lasting word: these two accounts are different children. Order does not
 * matter.
 */
public record DistinctPair(String first, String second) {

	public DistinctPair {
		if (Account.NUMBER_ORDER.compare(first, second) > 0) {
			String swap = first;
			first = second;
			second = swap;
		}
	}

	/** The numbers that stand in any of the pairs. */
	static Set<String> numbers(Set<DistinctPair> pairs) {
		Set<String> numbers = new HashSet<>();
		pairs.forEach(pair -> numbers.addAll(List.of(pair.first(), pair.second())));
		return numbers;
	}

}
