package ru.sgo.duplicates.resolution;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.registry.TypedText;

/**
 * What an organization's order says of the child's first or last day there.
 *
 * @param date that day
 * @param number the number of the order, empty when it is not said
 * @param signedOn the date of the order itself, if it is said
 */
public record TaskStatedOrder(LocalDate date, String number, @Nullable LocalDate signedOn) {

	public TaskStatedOrder {
		number = TypedText.code(number);
	}

}
