package ru.sgo.duplicates.history;

import java.util.Arrays;
import java.util.Comparator;

/**
 * The order of codes and numbers: by code point, as {@code COLLATE "C"} orders them in
 * the database. {@link String#compareTo} differs beyond the basic plane.
 */
public enum CodeOrder implements Comparator<String> {

	/** The one order. */
	INSTANCE;

	@Override
	public int compare(String a, String b) {
		int[] left = a.codePoints().toArray();
		int[] right = b.codePoints().toArray();
		return Arrays.compare(left, right);
	}

}
