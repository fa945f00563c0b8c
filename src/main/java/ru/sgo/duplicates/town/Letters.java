package ru.sgo.duplicates.town;

/** Cyrillic letters in Latin clothes. */
final class Letters {

	private static final String CYRILLIC = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя";

	/** As passports for travel have them (ICAO Doc 9303). */
	private static final String[] LATIN = { "a", "b", "v", "g", "d", "e", "e", "zh", "z", "i", "i", "k", "l", "m", "n",
			"o", "p", "r", "s", "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "ie", "y", "", "e", "iu", "ia" };

	private static final String CANNOT_BE_TOLD = "аеорсх";

	private static final String APART = "aeopcx";

	private Letters() {
	}

	static String transliterated(String name) {
		StringBuilder result = new StringBuilder();
		for (char letter : name.toCharArray()) {
			int index = CYRILLIC.indexOf(Character.toLowerCase(letter));
			String latin = (index >= 0) ? LATIN[index] : String.valueOf(letter);
			boolean capital = Character.isUpperCase(letter) && !latin.isEmpty();
			result.append(capital ? Character.toUpperCase(latin.charAt(0)) + latin.substring(1) : latin);
		}
		return result.toString();
	}

	/** The first letter that has a Latin double, replaced by it. */
	static String oneLatin(String name) {
		for (int i = 0; i < name.length(); i++) {
			int index = CANNOT_BE_TOLD.indexOf(name.charAt(i));
			if (index >= 0) {
				return name.substring(0, i) + APART.charAt(index) + name.substring(i + 1);
			}
		}
		return name;
	}

}
