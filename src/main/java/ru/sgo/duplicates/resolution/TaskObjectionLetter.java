package ru.sgo.duplicates.resolution;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.registry.TypedText;

/**
 * The letter by which an organization has answered, as the authority keeps it («вх. № …
 * от …»).
 *
 * @param number under which it is kept
 * @param date of the letter, if it is said
 */
public record TaskObjectionLetter(String number, @Nullable LocalDate date) {

	public TaskObjectionLetter {
		number = TypedText.line(number);
	}

}
