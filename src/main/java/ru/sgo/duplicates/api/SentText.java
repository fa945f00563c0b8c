package ru.sgo.duplicates.api;

import org.jspecify.annotations.Nullable;

/** A text that a program gives; nothing is the empty text. */
final class SentText {

	/** As in the forms of the pages. */
	private static final int LONGEST_REASON = 2000;

	private static final int LONGEST_NAME = 200;

	private SentText() {
	}

	static String reason(@Nullable String value) {
		return within(LONGEST_REASON, "reason", value, "api.refused.reason-long");
	}

	static String name(String field, @Nullable String value) {
		return within(LONGEST_NAME, field, value, "api.refused.name-long");
	}

	private static String within(int longest, String field, @Nullable String value, String messageKey) {
		if (value != null && value.length() > longest) {
			throw ApiProblem.invalid(field, messageKey);
		}
		return (value != null) ? value : "";
	}

}
