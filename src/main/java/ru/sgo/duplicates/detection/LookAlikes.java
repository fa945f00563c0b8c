package ru.sgo.duplicates.detection;

/** Latin letters that a typist cannot tell from Cyrillic ones on the screen. */
final class LookAlikes {

	private static final String LATIN = "ABCEHKMOPTXYaceopxyk\u00CB\u00EB";

	private static final String CYRILLIC = "АВСЕНКМОРТХУасеорхукЁё";

	private LookAlikes() {
	}

	/** Whether all the letters are Latin ones that look Cyrillic: KAPTABA AHHA. */
	static boolean areAll(String names) {
		return names.chars().noneMatch(letter -> Character.isLetter(letter) && LATIN.indexOf(letter) < 0);
	}

	/**
	 * Replaces look-alikes in every word that is mixed, or that consists of look-alikes
	 * only while the person's other names are Cyrillic, or no name has any other letter.
	 * @param othersAreCyrillic whether another name of the person has a Cyrillic letter,
	 * or all have look-alikes alone
	 */
	static String toCyrillic(String name, boolean othersAreCyrillic) {
		StringBuilder result = new StringBuilder(name.length());
		int start = 0;
		for (int i = 0; i <= name.length(); i++) {
			if (i == name.length() || name.charAt(i) == ' ' || name.charAt(i) == '-') {
				String word = name.substring(start, i);
				result.append(isMeantAsCyrillic(word, othersAreCyrillic) ? replace(word) : word);
				if (i < name.length()) {
					result.append(name.charAt(i));
				}
				start = i + 1;
			}
		}
		return result.toString();
	}

	/** Nearly all are Russian letters, of which no table need be asked. */
	static boolean isCyrillic(int letter) {
		return (letter >= 'А' && letter <= 'я')
				|| Character.UnicodeScript.of(letter) == Character.UnicodeScript.CYRILLIC;
	}

	static String replace(String word) {
		StringBuilder result = new StringBuilder(word.length());
		for (char letter : word.toCharArray()) {
			int index = LATIN.indexOf(letter);
			result.append((index >= 0) ? CYRILLIC.charAt(index) : letter);
		}
		return result.toString();
	}

	private static boolean isMeantAsCyrillic(String word, boolean othersAreCyrillic) {
		boolean mixed = word.chars().anyMatch(LookAlikes::isCyrillic);
		boolean onlyLookAlikes = word.chars().allMatch(letter -> LATIN.indexOf(letter) >= 0);
		return mixed || (onlyLookAlikes && othersAreCyrillic);
	}

}
