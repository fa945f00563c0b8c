package ru.sgo.duplicates.detection;

/**
 * A person's lasting word: these two accounts are one child, whatever they look like.
 * Order does not matter.
 */
public record SamePair(String first, String second) {

	public SamePair {
		if (Account.NUMBER_ORDER.compare(first, second) > 0) {
			String swap = first;
			first = second;
			second = swap;
		}
	}

}
