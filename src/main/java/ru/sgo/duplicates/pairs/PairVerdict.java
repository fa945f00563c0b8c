package ru.sgo.duplicates.pairs;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person says for good of two accounts, until their personal data change. */
public enum PairVerdict {

	/** Разные дети. */
	DISTINCT,

	/** Один ребёнок. */
	SAME;

	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	public static Optional<PairVerdict> of(String code) {
		return Arrays.stream(values()).filter(verdict -> verdict.code().equals(code)).findFirst();
	}

}
