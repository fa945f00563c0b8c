package ru.sgo.duplicates.detection;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import ru.sgo.duplicates.sorting.CodeOrder;

/** The numbers of two accounts; their order does not matter. */
public record AccountPair(String first, String second) {

	public AccountPair {
		if (CodeOrder.INSTANCE.compare(first, second) > 0) {
			String swap = first;
			first = second;
			second = swap;
		}
	}

	/** The numbers that stand in any of the pairs. */
	static Set<String> numbers(Set<AccountPair> pairs) {
		Set<String> numbers = new HashSet<>();
		pairs.forEach(pair -> numbers.addAll(List.of(pair.first(), pair.second())));
		return numbers;
	}

}
