package ru.sgo.duplicates.detection;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Removes the noise of typing from names, and what clerks write of the card beside them,
 * and nothing that tells two children apart: й stays й, and no accent is stripped. Worked
 * example: {@code "  AлЁна – мария "} becomes {@code "алена-мария"}.
 */
public final class Normalization {

	/** Stored beside what was normalised; grows whenever the result may differ. */
	public static final int VERSION = 2;

	private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\t]]");

	private static final Pattern SPACES = Pattern.compile("[\\s\\h]+");

	private static final Pattern DASHES = Pattern.compile(" *[-\u2010-\u2015\u2212\u00AD] *");

	private static final Pattern APOSTROPHES = Pattern.compile("[\u2018\u2019\u02BC\u0060\u00B4]");

	private Normalization() {
	}

	/**
	 * The three names of one person; each helps to read the others' look-alike letters.
	 */
	public static NormalizedName names(String surname, String givenName, @Nullable String patronymic) {
		if (isPlain(surname) && isPlain(givenName) && (patronymic == null || isPlain(patronymic))) {
			return withoutNone(lower(surname), lower(givenName), (patronymic != null) ? lower(patronymic) : "");
		}
		String s = MarkerWords.off(tidy(surname));
		String g = MarkerWords.off(tidy(givenName));
		String p = (patronymic != null) ? MarkerWords.off(tidy(patronymic)) : "";
		if (NoPatronymic.isSaidBy(p)) {
			p = "";
		}
		boolean alike = LookAlikes.areAll(s + g + p);
		return withoutNone(lower(LookAlikes.toCyrillic(s, alike || hasCyrillic(g) || hasCyrillic(p))),
				lower(LookAlikes.toCyrillic(g, alike || hasCyrillic(s) || hasCyrillic(p))),
				lower(LookAlikes.toCyrillic(p, alike || hasCyrillic(s) || hasCyrillic(g))));
	}

	/** A patronymic that says that there is none, or speaks of the card, is none. */
	private static NormalizedName withoutNone(String surname, String givenName, String patronymic) {
		boolean none = NoPatronymic.isSaidBy(patronymic) || MarkerWords.isAll(patronymic);
		return new NormalizedName(surname, givenName, none ? "" : patronymic);
	}

	/** Without what nobody sees, and with one kind of space, dash and apostrophe. */
	static String tidy(String raw) {
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
	private static boolean isPlain(String name) {
		for (int i = 0; i < name.length(); i++) {
			char letter = name.charAt(i);
			if ((letter < 'А' || letter > 'я') && letter != 'ё' && letter != 'Ё') {
				return false;
			}
		}
		return true;
	}

	private static boolean hasCyrillic(String text) {
		return text.chars().anyMatch(LookAlikes::isCyrillic);
	}

	private static String lower(String text) {
		return text.toLowerCase(Locale.ROOT).replace('ё', 'е');
	}

}
