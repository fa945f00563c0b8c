package ru.sgo.duplicates.headcount;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why nobody can tell from the withdrawal where the child has gone. */
public enum AbsenceCause {

	/** It bears no reason. */
	NO_REASON,

	/** Its reason names no place. */
	NO_PLACE,

	/** There is none: a newer list of the kindergarten no longer has the child. */
	NOT_LISTED;

	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	public static Optional<AbsenceCause> of(String code) {
		return Arrays.stream(values()).filter(cause -> cause.code().equals(code)).findFirst();
	}

}
