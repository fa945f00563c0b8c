package ru.sgo.duplicates.detection;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Removes the noise of typing from names, and what clerks write of the card beside them,
 * and nothing that tells two children apart: й stays й, and no accent is stripped. Worked
 * example: {@code "  AлЁна – мария "} becomes {@code "алена-мария"}.
 */
public final class Normalization {

	/** Stored beside what was normalised; grows whenever the result may differ. */
	public static final int VERSION = 2;

	private Normalization() {
	}

	/**
	 * The three names of one person; each helps to read the others' look-alike letters.
	 */
	public static NormalizedName names(String surname, String givenName, @Nullable String patronymic) {
		if (TidyText.isPlain(surname) && TidyText.isPlain(givenName)
				&& (patronymic == null || TidyText.isPlain(patronymic))) {
			return withoutNone(lower(surname), lower(givenName), (patronymic != null) ? lower(patronymic) : "");
		}
		String s = MarkerWords.off(TidyText.of(surname));
		String g = MarkerWords.off(TidyText.of(givenName));
		String p = (patronymic != null) ? MarkerWords.off(TidyText.of(patronymic)) : "";
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

	private static boolean hasCyrillic(String text) {
		return text.chars().anyMatch(LookAlikes::isCyrillic);
	}

	private static String lower(String text) {
		return text.toLowerCase(Locale.ROOT).replace('ё', 'е');
	}

}
