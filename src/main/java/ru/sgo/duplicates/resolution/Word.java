package ru.sgo.duplicates.resolution;

import java.util.Locale;

/** What a person says for good of two accounts. */
public enum Word {

	/** Разные дети. */
	DISTINCT,

	/** Один ребёнок. */
	SAME;

	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	static Word of(String code) {
		return valueOf(code.toUpperCase(Locale.ROOT));
	}

}
