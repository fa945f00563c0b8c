package ru.sgo.duplicates.cards;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A degree of relationship stands in the name, or in the number where it is a login:
 * «Иванова (мать)», «ivanova_parent». The card is the parent's, or holds the parent's
 * data. A word that is somewhere a name by itself (Папа is one in Senegal) speaks only
 * beside another.
 */
final class RelativeNamed implements CardRule {

	private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

	private static final Set<String> DEGREES = Set.of("мать", "отец", "опекун", "опекунша", "попечитель", "родитель",
			"родительница", "представитель", "законный", "мачеха", "отчим", "бабушка", "дедушка");

	private static final Set<String> NAMES_TOO = Set.of("мама", "папа", "тетя", "дядя", "баба");

	private static final Set<String> IN_LOGINS = Set.of("parent", "mother", "father", "roditel", "opekun");

	@Override
	public Optional<Remark> look(Card card, LocalDate today) {
		boolean named = card.names().typed().anyMatch(RelativeNamed::tellsOfRelative) || isLogin(card.number());
		return named ? Optional.of(Remark.of(RemarkKind.RELATIVE)) : Optional.empty();
	}

	private static boolean tellsOfRelative(String name) {
		List<String> words = words(name);
		return words.stream()
			.anyMatch(word -> DEGREES.contains(word) || (words.size() > 1 && NAMES_TOO.contains(word)));
	}

	private static boolean isLogin(String number) {
		return words(number).stream().anyMatch(word -> DEGREES.contains(word) || IN_LOGINS.contains(word));
	}

	private static List<String> words(String text) {
		String lower = text.toLowerCase(Locale.ROOT).replace('ё', 'е');
		return lower.chars().allMatch(Character::isLetter) ? List.of(lower) : Arrays.asList(NO_LETTERS.split(lower));
	}

}
