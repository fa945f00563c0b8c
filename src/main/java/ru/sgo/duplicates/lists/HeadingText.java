package ru.sgo.duplicates.lists;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A heading as it is compared.
 *
 * @param words in lower case, without punctuation, hints in brackets and what says whose
 * it is
 * @param ofChild whether it says that it is about the child
 * @param ofRepresentative whether it says that it is about a parent or another
 * representative
 */
record HeadingText(String words, boolean ofChild, boolean ofRepresentative) {

	private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)?|\\[[^\\]]*\\]?");

	private static final Pattern PUNCTUATION = Pattern.compile("[.,:;*№\"«»'_!?]+");

	private static final Pattern SOFT = Pattern.compile("[\\u00AD\\u200B-\\u200F\\u2060\\uFEFF]");

	private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u2007\\u202F]+");

	private static final Pattern HYPHENATED = Pattern.compile("(\\p{L})-\\s+(?=\\p{Ll})");

	private static final String EDGE = "(?<![\\p{L}])(?:%s)(?![\\p{L}])";

	private static final Pattern CHILD = Pattern.compile(EDGE.formatted("ученика|ученицы|учени(?:ка|цы)|учащегося|"
			+ "учащейся|учащихся|обучающегося|обучающейся|обучающихся|воспитанника|воспитанницы|воспитанников|ребенка|"
			+ "детей|получателя|школьника|дошкольника|учеников"));

	private static final Pattern REPRESENTATIVE = Pattern.compile(
			EDGE.formatted("родител\\p{L}*|представител\\p{L}*|законн\\p{L}*|мать|матери|мама|мамы|отец|отца|папа|папы|"
					+ "опекун\\p{L}*|родств\\p{L}*|заявител\\p{L}*"));

	private static final String LATIN = "aceopxykmhtb";

	private static final String CYRILLIC = "асеорхукмнтв";

	static HeadingText of(String heading) {
		String text = SOFT.matcher(heading).replaceAll("").toLowerCase(Locale.ROOT).replace('ё', 'е');
		text = BRACKETS.matcher(HYPHENATED.matcher(text).replaceAll("$1")).replaceAll(" ");
		text = SPACES.matcher(PUNCTUATION.matcher(lookAlikes(text)).replaceAll(" ")).replaceAll(" ").strip();
		boolean ofChild = CHILD.matcher(text).find();
		if (ofChild) {
			String bare = SPACES.matcher(CHILD.matcher(text).replaceAll(" ")).replaceAll(" ").strip();
			text = bare.isEmpty() ? text : bare;
		}
		return new HeadingText(text, ofChild, REPRESENTATIVE.matcher(text).find());
	}

	boolean isEmpty() {
		return this.words.isEmpty();
	}

	/** Latin letters in a Russian heading are slips of the keyboard. */
	private static String lookAlikes(String text) {
		if (text.chars().noneMatch(c -> c >= 'а' && c <= 'я')) {
			return text;
		}
		StringBuilder russian = new StringBuilder(text);
		for (int i = 0; i < russian.length(); i++) {
			int letter = LATIN.indexOf(russian.charAt(i));
			if (letter >= 0) {
				russian.setCharAt(i, CYRILLIC.charAt(letter));
			}
		}
		return russian.toString();
	}

}
