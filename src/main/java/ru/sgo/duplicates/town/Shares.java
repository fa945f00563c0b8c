package ru.sgo.duplicates.town;

import java.util.Arrays;

/** Parts of a whole. */
final class Shares {

	private Shares() {
	}

	/**
	 * Refuses what is no share.
	 * @throws IllegalArgumentException if any is below 0 or above 1
	 */
	static void check(double... shares) {
		if (Arrays.stream(shares).anyMatch(share -> !(share >= 0 && share <= 1))) {
			throw new IllegalArgumentException("Shares lie between 0 and 1: " + Arrays.toString(shares));
		}
	}

}
