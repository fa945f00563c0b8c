package ru.sgo.duplicates.intake;

import java.util.List;

/** Names of months, in full or cut short after the third letter or later. */
final class Months {

	/** Less the ending, which is of the one case or the other. */
	private static final List<String> RUSSIAN = List.of("январ", "феврал", "март", "апрел", "ма", "июн", "июл",
			"август", "сентябр", "октябр", "ноябр", "декабр");

	private static final String ENDINGS = "яьайю";

	private static final List<String> ENGLISH = List.of("january", "february", "march", "april", "may", "june", "july",
			"august", "september", "october", "november", "december");

	private static final int SHORTEST = 3;

	private Months() {
	}

	/**
	 * The month's number from 1, or 0 if the word is the name of none.
	 * @param word in small letters
	 */
	static int numberOf(String word) {
		for (int i = 0; i < RUSSIAN.size() && word.length() >= SHORTEST; i++) {
			if (isCutShort(word, ENGLISH.get(i)) || isCutShort(word, RUSSIAN.get(i)) || isWhole(word, RUSSIAN.get(i))) {
				return i + 1;
			}
		}
		return 0;
	}

	private static boolean isCutShort(String word, String month) {
		return month.startsWith(word);
	}

	private static boolean isWhole(String word, String stem) {
		return word.length() == stem.length() + 1 && word.startsWith(stem)
				&& ENDINGS.indexOf(word.charAt(stem.length())) >= 0;
	}

}
