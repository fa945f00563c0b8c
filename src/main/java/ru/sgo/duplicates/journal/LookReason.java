package ru.sgo.duplicates.journal;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Why somebody looks at what is usually hidden.
 *
 * @param text one line of 5 to 500 characters, without any that cannot be seen
 */
public record LookReason(String text) {

	private static final int SHORTEST = 5;

	private static final int LONGEST = 500;

	public LookReason {
		if (!text.equals(tidy(text)) || !isOfALength(text)) {
			throw new IllegalArgumentException("A reason is one tidy line of 5 to 500 characters");
		}
	}

	/**
	 * The reason as somebody typed it; empty when it says too little or too much. Marks
	 * that turn the direction of a text, or that a database cannot keep, are left out.
	 */
	public static Optional<LookReason> of(@Nullable String typed) {
		return Optional.ofNullable(typed).map(LookReason::tidy).filter(LookReason::isOfALength).map(LookReason::new);
	}

	private static String tidy(String typed) {
		return typed.replaceAll("[\\p{Cf}\\p{Cs}]", "").replaceAll("[\\p{Cc}\\p{Z}]+", " ").strip();
	}

	private static boolean isOfALength(String text) {
		int length = text.codePointCount(0, text.length());
		return length >= SHORTEST && length <= LONGEST;
	}

}
