package ru.sgo.duplicates.notice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The accusative of a Russian full name, «Голубеву Кристину Андреевну»: only where
 * surname, given name and patronymic are of the usual kinds, and the patronymic tells the
 * sex. A name that is declined wrongly is worse than one that is not.
 */
final class AccusativeName {

	/** A vowel is lost. */
	private static final Map<String, String> IRREGULAR = Map.of("Павел", "Павла", "Лев", "Льва", "Пётр", "Петра",
			"Петр", "Петра");

	private static final List<Ending> SURNAMES_OF_BOYS = List.of(new Ending("[оеё]в|[иы]н|[аиуюя]к|ян", "", "а"),
			new Ending("[сц]кий", "ий", "ого"), new Ending("енко|дзе|швили|[иы]х", "", ""));

	private static final List<Ending> SURNAMES_OF_GIRLS = List.of(new Ending("[оеё]ва|[иы]на", "а", "у"),
			new Ending("[сц]кая", "ая", "ую"), new Ending("енко|дзе|швили|[иы]х|[аиуюя]к|ян", "", ""));

	private static final List<Ending> GIVEN_NAMES_OF_BOYS = List.of(new Ending("[бвгдзклмнпрстфх]", "", "а"),
			new Ending("й", "й", "я"), new Ending("ь", "ь", "я"), new Ending("а", "а", "у"), new Ending("я", "я", "ю"));

	private static final List<Ending> GIVEN_NAMES_OF_GIRLS = List.of(new Ending("а", "а", "у"),
			new Ending("я", "я", "ю"), new Ending("[бвгдзклмнпрстфхь]", "", ""));

	private static final List<Ending> PATRONYMICS_OF_BOYS = List.of(new Ending("ич", "", "а"));

	private static final List<Ending> PATRONYMICS_OF_GIRLS = List.of(new Ending("[вч]на", "а", "у"));

	/** Written as names are: else it may be an abbreviation or a mark. */
	private static final Pattern WORD = Pattern.compile("[А-ЯЁ][а-яё]+");

	private AccusativeName() {
	}

	/** Empty where one of the words is of no kind that is known here. */
	static Optional<String> of(String fullName) {
		String[] words = fullName.split(" ");
		if (words.length != 3) {
			return Optional.empty();
		}
		return declined(words[2], PATRONYMICS_OF_GIRLS)
			.map(patronymic -> joined(words, SURNAMES_OF_GIRLS, GIVEN_NAMES_OF_GIRLS, patronymic))
			.orElseGet(() -> declined(words[2], PATRONYMICS_OF_BOYS)
				.flatMap(patronymic -> joined(words, SURNAMES_OF_BOYS, GIVEN_NAMES_OF_BOYS, patronymic)));
	}

	private static Optional<String> joined(String[] words, List<Ending> surnames, List<Ending> givenNames,
			String patronymic) {
		Optional<String> givenName = Optional.ofNullable(IRREGULAR.get(words[1]))
			.or(() -> declined(words[1], givenNames));
		return declined(words[0], surnames)
			.flatMap(surname -> givenName.map(given -> surname + " " + given + " " + patronymic));
	}

	private static Optional<String> declined(String word, List<Ending> endings) {
		return WORD.matcher(word).matches() ? endings.stream().flatMap(ending -> ending.of(word).stream()).findFirst()
				: Optional.empty();
	}

	/**
	 * How words of one kind are declined.
	 *
	 * @param nominative by what the kind is known; an expression
	 * @param dropped what falls away at the end
	 */
	private record Ending(Pattern nominative, String dropped, String accusative) {

		Ending(String nominative, String dropped, String accusative) {
			this(Pattern.compile(".+(?:" + nominative + ")"), dropped, accusative);
		}

		Optional<String> of(String word) {
			return this.nominative.matcher(word).matches()
					? Optional.of(word.substring(0, word.length() - this.dropped.length()) + this.accusative)
					: Optional.empty();
		}

	}

}
