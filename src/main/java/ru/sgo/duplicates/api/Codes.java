package ru.sgo.duplicates.api;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** Constants of enumerations as programs read them: their names in lower case. */
final class Codes {

	private Codes() {
	}

	static String of(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT);
	}

	static @Nullable String orNull(@Nullable Enum<?> constant) {
		return (constant != null) ? of(constant) : null;
	}

}
