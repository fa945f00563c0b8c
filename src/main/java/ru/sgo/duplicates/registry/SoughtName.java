package ru.sgo.duplicates.registry;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The search for accounts by parts of a full name in any order and letter case, by a
 * birth date, by both, or by the whole number. It goes by an index, from three letters
 * on: by that of the longest part.
 */
public final class SoughtName {

	private static final String ANY = "%";

	private SoughtName() {
	}

	/**
	 * The condition of a query that an account is named and born so, or bears that
	 * number. Has the parameters that {@link #bind} gives their values.
	 * @param account the name of the account in the query; never text of a user
	 */
	public static String holds(String account) {
		return """
				((%1$s.name_sought like lower(:nameSought)
				  and %1$s.name_sought like all(string_to_array(lower(:namesSought), ' '))
				  and (:birthSought::date is null or %1$s.birth_date = :birthSought))
				 or %1$s.number = :numberSought)""".formatted(account);
	}

	/**
	 * Says what is sought.
	 * @param text parts of a name, a day as {@code 05.03.2013}, or the whole number; with
	 * {@code null} nothing is found
	 */
	public static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, @Nullable String text) {
		List<String> words = (text != null) ? Arrays.asList(TypedText.line(text).split(" ")) : List.of();
		LocalDate born = words.stream()
			.flatMap(word -> TypedDay.of(word).stream())
			.findFirst()
			.map(TypedText::day)
			.orElse(null);
		List<String> names = words.stream()
			.filter(word -> TypedDay.of(word).isEmpty())
			.sorted(Comparator.comparingInt(String::length).reversed())
			.map(word -> ANY + literal(word) + ANY)
			.toList();
		return statement.param("nameSought", (text == null) ? null : names.isEmpty() ? ANY : names.get(0))
			.param("namesSought", names.stream().skip(1).collect(Collectors.joining(" ")))
			.param("birthSought", born)
			.param("numberSought", (text != null) ? TypedText.code(text) : null);
	}

	/** What is typed means itself, percent signs too. */
	private static String literal(String text) {
		return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
	}

}
