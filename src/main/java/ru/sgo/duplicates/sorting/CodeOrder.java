package ru.sgo.duplicates.sorting;

import java.util.Comparator;

/**
 * The order of codes and numbers: by code point, as {@code COLLATE "C"} orders them in
 * the database. {@link String#compareTo} puts what lies beyond the basic plane, written
 * as two surrogates, before the last of that plane.
 */
public enum CodeOrder implements Comparator<String> {

	/** The one order. */
	INSTANCE;

	@Override
	public int compare(String a, String b) {
		int end = Math.min(a.length(), b.length());
		for (int i = 0; i < end; i++) {
			char left = a.charAt(i);
			char right = b.charAt(i);
			if (left != right) {
				boolean beyond = Character.isSurrogate(left);
				return (beyond == Character.isSurrogate(right)) ? left - right : (beyond ? 1 : -1);
			}
		}
		return a.length() - b.length();
	}

}
