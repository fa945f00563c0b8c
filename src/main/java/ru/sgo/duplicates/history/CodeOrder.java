package ru.sgo.duplicates.history;

import java.nio.charset.StandardCharsets;
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
		// The bytes of UTF-8 stand in the order of the code points.
		return Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
	}

}
