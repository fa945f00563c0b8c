package ru.sgo.duplicates.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * The constants of an enumeration as words that a filter offers and an address bears:
 * their names in lower case.
 */
public final class ChoiceWords {

	private ChoiceWords() {
	}

	/** The words of all constants, in their order. */
	public static <E extends Enum<E>> List<String> of(Class<E> type) {
		return of(type, constant -> true);
	}

	/** The words of the constants for which it holds, in their order. */
	public static <E extends Enum<E>> List<String> of(Class<E> type, Predicate<E> offered) {
		return Arrays.stream(type.getEnumConstants()).filter(offered).map(ChoiceWords::of).toList();
	}

	/** The word of a constant. */
	public static String of(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT);
	}

	/**
	 * The constant that a word names, in any case; {@code null} for a word that names
	 * none, which chooses nothing out.
	 */
	public static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String word) {
		return Arrays.stream(type.getEnumConstants())
			.filter(constant -> constant.name().equalsIgnoreCase(word))
			.findFirst()
			.orElse(null);
	}

}
