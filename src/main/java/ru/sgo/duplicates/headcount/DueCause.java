package ru.sgo.duplicates.headcount;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why somebody who is enrolled should have left. */
public enum DueCause {

	/** Older than seven and a half years, in a kindergarten. */
	TOO_OLD,

	/** In class 11 since before the last promotion of classes. */
	LAST_CLASS,

	/** In an organization that is closed. */
	CLOSED;

	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	public static Optional<DueCause> of(String code) {
		return Arrays.stream(values()).filter(cause -> cause.code().equals(code)).findFirst();
	}

}
