package ru.sgo.duplicates.web.municipality;

import java.util.Locale;

/**
 * A word beside the name of a case.
 *
 * @param key of the word, which may tell a number
 * @param colour the rest of the name of its style
 */
record CaseTag(String key, String colour, int number) {

	/** The word of a value, in the colour of that value. */
	static CaseTag of(String enumeration, Object value) {
		String word = value.toString().toLowerCase(Locale.ROOT);
		return new CaseTag(enumeration + "." + word, word, 0);
	}

}
