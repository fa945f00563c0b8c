package ru.sgo.duplicates.access;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Logins that are proposed for organizations by their codes: «Ш-5» becomes {@code sh-5}.
 */
final class CodeLogins {

	/** So that a number still fits behind it. */
	private static final int LONGEST = 50;

	/** Stands before a code of which too little can be written in Latin letters. */
	private static final String BEGINNING = "org";

	/** As in passports, but й and ы as one letter each. */
	private static final Map<Character, String> LATIN = Map.ofEntries(Map.entry('а', "a"), Map.entry('б', "b"),
			Map.entry('в', "v"), Map.entry('г', "g"), Map.entry('д', "d"), Map.entry('е', "e"), Map.entry('ё', "e"),
			Map.entry('ж', "zh"), Map.entry('з', "z"), Map.entry('и', "i"), Map.entry('й', "y"), Map.entry('к', "k"),
			Map.entry('л', "l"), Map.entry('м', "m"), Map.entry('н', "n"), Map.entry('о', "o"), Map.entry('п', "p"),
			Map.entry('р', "r"), Map.entry('с', "s"), Map.entry('т', "t"), Map.entry('у', "u"), Map.entry('ф', "f"),
			Map.entry('х', "kh"), Map.entry('ц', "ts"), Map.entry('ч', "ch"), Map.entry('ш', "sh"),
			Map.entry('щ', "shch"), Map.entry('ъ', ""), Map.entry('ы', "y"), Map.entry('ь', ""), Map.entry('э', "e"),
			Map.entry('ю', "yu"), Map.entry('я', "ya"));

	private CodeLogins() {
	}

	/** The code in small Latin letters, digits and dashes: a login that is possible. */
	static String of(String code) {
		String latin = code.toLowerCase(Locale.ROOT)
			.chars()
			.mapToObj(letter -> LATIN.getOrDefault((char) letter, String.valueOf((char) letter)))
			.collect(Collectors.joining())
			.replaceAll("[^a-z0-9]+", "-")
			.replaceAll("^-|-$", "");
		String login = (latin.length() < 2) ? BEGINNING + "-" + latin : latin;
		return login.substring(0, Math.min(login.length(), LONGEST)).replaceAll("-$", "");
	}

	/**
	 * The login, or the same with the first number that makes it another one.
	 * @param taken in small letters
	 */
	static String free(String login, Set<String> taken) {
		String free = login;
		for (int number = 2; taken.contains(free); number++) {
			free = login + "-" + number;
		}
		return free;
	}

}
