package ru.sgo.duplicates.detection;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** A name as it was typed, without what the eye does not tell apart. */
final class TidyText {

	private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\t]]");

	private static final Pattern SPACES = Pattern.compile("[\\s\\h]+");

	private static final Pattern DASHES = Pattern.compile(" *[-\u2010-\u2015\u2212\u00AD] *");

	private static final Pattern APOSTROPHES = Pattern.compile("[\u2018\u2019\u02BC\u0060\u00B4]");

	private TidyText() {
	}

	/** Without what nobody sees, and with one kind of space, dash and apostrophe. */
	static String of(String raw) {
		if (isPlain(raw)) {
			return raw;
		}
		String text = INVISIBLE.matcher(Normalizer.normalize(raw, Normalizer.Form.NFC)).replaceAll("");
		text = SPACES.matcher(text).replaceAll(" ").strip();
		return APOSTROPHES.matcher(DASHES.matcher(text).replaceAll("-")).replaceAll("'");
	}

	/**
	 * Whether nothing is to be tidied and no letter looks like one that was meant: nearly
	 * all names consist of Russian letters.
	 */
	static boolean isPlain(String name) {
		for (int i = 0; i < name.length(); i++) {
			char letter = name.charAt(i);
			if ((letter < 'А' || letter > 'я') && letter != 'ё' && letter != 'Ё') {
				return false;
			}
		}
		return true;
	}

}
