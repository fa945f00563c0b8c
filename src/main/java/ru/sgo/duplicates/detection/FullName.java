package ru.sgo.duplicates.detection;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The three names of a person that stand in one cell. They come as «фамилия имя отчество»
 * unless the words say otherwise: a patronymic is known by its ending, a given name by
 * the table of {@link GivenNames}.
 *
 * @param patronymic empty if there is none
 */
public record FullName(String surname, String givenName, String patronymic) {

	private static final Pattern BETWEEN = Pattern.compile("[\\s,;]+");

	/** They belong to the word before them: Али оглы. */
	private static final List<String> OF_FATHER = List.of("оглы", "оглу", "углы", "кызы", "гызы", "кизи", "улы", "уулу",
			"угли");

	private static final Pattern PATRONYMIC = Pattern
		.compile("(?iu).{2,}(?:вич|вна|ична|инична|ьич|мич|тич|оглы|кызы|улы|зода|заде)");

	/** Many given names are surnames, too, so that the table alone does not tell. */
	private static final Pattern SURNAME = Pattern
		.compile("(?iu).{2,}(?:ов|ев|ёв|ин|ын|ова|ева|ёва|ина|ына|ий|ая|ой|ко|ук|юк|ян|янц|дзе|швили|их|ых)");

	/**
	 * Reads it; empty if it is not the name of a person with at least a surname and a
	 * given name. Worked examples: {@code "Анна Иванова"} is Иванова Анна;
	 * {@code "Мамедов
	 * Али Гасан оглы"} has the patronymic {@code "Гасан оглы"}.
	 */
	public static Optional<FullName> of(String text) {
		String[] words = Arrays.stream(BETWEEN.split(text.strip()))
			.filter(word -> !word.isEmpty())
			.toArray(String[]::new);
		if (words.length < 2) {
			return Optional.empty();
		}
		int end = patronymicAt(words);
		if (end < 0) {
			return Optional.of(withoutPatronymic(words));
		}
		String patronymic = isOfFather(words, end + 1) ? words[end] + ' ' + words[end + 1] : words[end];
		int after = end + (isOfFather(words, end + 1) ? 2 : 1);
		if (end == 1 && after < words.length && !isMarker(words[after])) {
			return Optional.of(new FullName(joined(words, after, words.length), words[0], patronymic));
		}
		if (end < 2) {
			return Optional.of(withoutPatronymic(words));
		}
		String marks = joined(words, after, words.length);
		return Optional.of(new FullName(joined(words, 0, end - 1), words[end - 1],
				marks.isEmpty() ? patronymic : patronymic + ' ' + marks));
	}

	/** «(2)», «*» and what else clerks write behind a name. */
	private static boolean isMarker(String word) {
		return !Character.isLetter(word.charAt(0)) || MarkerWords.isAll(word.toLowerCase(Locale.ROOT));
	}

	private static int patronymicAt(String[] words) {
		for (int i = words.length - 1; i > 0; i--) {
			if (isOfFather(words, i)) {
				return i - 1;
			}
			if (PATRONYMIC.matcher(words[i]).matches()) {
				return i;
			}
		}
		return -1;
	}

	private static boolean isOfFather(String[] words, int at) {
		return at > 1 && at < words.length && OF_FATHER.contains(words[at].toLowerCase(Locale.ROOT));
	}

	private static FullName withoutPatronymic(String[] words) {
		if (words.length == 2 || isMarker(words[2])) {
			boolean turned = isGiven(words[0]) && !isGiven(words[1]) && SURNAME.matcher(words[1]).matches();
			String marks = joined(words, 2, words.length);
			return turned ? new FullName(words[1], words[0], marks) : new FullName(words[0], words[1], marks);
		}
		return new FullName(words[0], words[1], joined(words, 2, words.length));
	}

	private static boolean isGiven(String word) {
		return GivenNames.isKnown(Normalization.names("", word, null).givenName());
	}

	private static String joined(String[] words, int from, int to) {
		return (from < to) ? String.join(" ", Arrays.copyOfRange(words, from, to)) : "";
	}

}
