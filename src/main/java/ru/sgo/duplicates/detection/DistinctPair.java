package ru.sgo.duplicates.detection;

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

}
