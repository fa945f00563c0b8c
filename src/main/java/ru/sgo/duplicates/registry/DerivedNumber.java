package ru.sgo.duplicates.registry;

import org.jspecify.annotations.Nullable;

/**
 * The number of a listed account («запись по списку»): derived from what the list tells
 * of the child, it is a key in files, and nothing that anybody could look for at the
 * source.
 */
public final class DerivedNumber {

	/** With what each of them begins, and no number of the source does. */
	public static final String PREFIX = "L-";

	private DerivedNumber() {
	}

	public static boolean is(@Nullable String number) {
		return number != null && number.startsWith(PREFIX);
	}

}
