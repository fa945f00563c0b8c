package ru.sgo.duplicates.api;

import java.util.Arrays;
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

	/** The constant that programs name so; {@code null} for nothing, or if none is. */
	static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String code) {
		return Arrays.stream(type.getEnumConstants())
			.filter(constant -> of(constant).equals((code != null) ? code.strip() : null))
			.findFirst()
			.orElse(null);
	}

	/** Whether something is named that is none of the constants. */
	static <E extends Enum<E>> boolean isUnknown(Class<E> type, @Nullable String code) {
		return code != null && !code.isBlank() && constant(type, code) == null;
	}

}
