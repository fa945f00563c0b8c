package ru.sgo.duplicates.registry;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The search for accounts by part of a full name, in any letter case, or by the whole
 * number. It goes by an index, from three letters on.
 */
public final class SoughtName {

	private SoughtName() {
	}

	/**
	 * The condition of a query that an account is named so or bears that number. Has the
	 * parameters that {@link #bind} gives their values.
	 * @param account the name of the account in the query; never text of a user
	 */
	public static String holds(String account) {
		return "(%1$s.name_sought like lower(:nameSought) or %1$s.number = :numberSought)".formatted(account);
	}

	/**
	 * Says what is sought.
	 * @param text part of a name or the whole number; with {@code null} nothing is found
	 */
	public static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, @Nullable String text) {
		return statement.param("nameSought", (text != null) ? "%" + literal(TypedText.line(text)) + "%" : null)
			.param("numberSought", (text != null) ? TypedText.code(text) : null);
	}

	/** What is typed means itself, percent signs too. */
	private static String literal(String text) {
		return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
	}

}
