package ru.sgo.duplicates.registry;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;

/** A day as people type it, {@code 05.03.2013}, or as programs do, {@code 2013-03-05}. */
public final class TypedDay {

	private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("d.M.uuuu")
		.withResolverStyle(ResolverStyle.STRICT);

	private TypedDay() {
	}

	/** Empty where it is no day, or one that no calendar has. */
	public static Optional<LocalDate> of(String text) {
		String day = TypedText.line(text);
		try {
			return Optional.of(day.contains(".") ? LocalDate.parse(day, TYPED) : LocalDate.parse(day));
		}
		catch (DateTimeParseException ex) {
			return Optional.empty();
		}
	}

}
