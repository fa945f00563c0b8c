package ru.sgo.duplicates.detection;

/**
 * What is left of a name when the slips are taken away that do not change how it sounds:
 * й for и, a soft sign, a doubled letter, a dash, Latin letters for Cyrillic ones (the
 * passport's rules, ICAO 9303, and the ways people write by ear). Two names with one
 * skeleton are compared as the same sound. Worked examples: {@code "наталья"},
 * {@code "наталия"} and {@code "nataliya"} are all {@code "natalia"}.
 */
final class Skeleton {

	private static final String CYRILLIC = "абвгдежзийклмнопрстуфхцчшщъыьэюяәғқңөұүһіїєґў";

	private static final String[] LATIN = { "a", "b", "v", "g", "d", "e", "zh", "z", "i", "i", "k", "l", "m", "n", "o",
			"p", "r", "s", "t", "u", "f", "h", "c", "ch", "sh", "sh", "", "i", "", "e", "iu", "ia", "a", "g", "k", "n",
			"o", "u", "u", "h", "i", "i", "e", "g", "u" };

	/** What is written by ear for the letters of the passport; longer ones first. */
	private static final String[][] BY_EAR = { { "shch", "sh" }, { "sch", "sh" }, { "kh", "h" }, { "ts", "c" },
			{ "tz", "c" }, { "yo", "e" }, { "ye", "e" }, { "yu", "iu" }, { "ju", "iu" }, { "ya", "ia" }, { "ja", "ia" },
			{ "y", "i" }, { "j", "i" }, { "w", "v" }, { "x", "ks" }, { "ph", "f" } };

	private Skeleton() {
	}

	/**
	 * The skeleton of a normalised name; empty for an empty one.
	 */
	static String of(String name) {
		StringBuilder latin = new StringBuilder(name.length() + 4);
		boolean foreign = false;
		for (int i = 0; i < name.length(); i++) {
			char letter = name.charAt(i);
			int index = CYRILLIC.indexOf(letter);
			if (index >= 0) {
				latin.append(LATIN[index]);
			}
			else if (Character.isLetter(letter)) {
				foreign = true;
				latin.append(letter);
			}
		}
		String text = latin.toString();
		if (foreign) {
			for (String[] sound : BY_EAR) {
				text = text.replace(sound[0], sound[1]);
			}
		}
		return withoutDoubles(text.replace("ie", "e"));
	}

	private static String withoutDoubles(String text) {
		StringBuilder result = new StringBuilder(text.length());
		for (int i = 0; i < text.length(); i++) {
			if (i == 0 || text.charAt(i) != text.charAt(i - 1)) {
				result.append(text.charAt(i));
			}
		}
		return result.toString();
	}

}
