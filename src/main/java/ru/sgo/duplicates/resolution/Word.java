package ru.sgo.duplicates.resolution;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person says for good of two accounts. */
public enum Word {

	/** Разные дети. */
	DISTINCT,

	/** Один ребёнок. */
	SAME;

	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	public static Optional<Word> of(String code) {
		return Arrays.stream(values()).filter(word -> word.code().equals(code)).findFirst();
	}

}
