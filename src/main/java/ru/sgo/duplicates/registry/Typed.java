package ru.sgo.duplicates.registry;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** Makes of what was typed or sent something that a database can take. */
public final class Typed {

	private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

	private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

	private Typed() {
	}

	/** The text without characters that have no code: a database knows none. */
	public static String text(String typed) {
		return typed.replace("\0", "");
	}

	/** The day, or the nearest on which anything can have happened to a child. */
	public static @Nullable LocalDate day(@Nullable LocalDate typed) {
		if (typed == null) {
			return null;
		}
		return typed.isBefore(EARLIEST) ? EARLIEST : typed.isAfter(LATEST) ? LATEST : typed;
	}

}
