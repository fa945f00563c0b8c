package ru.sgo.duplicates.resolution;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * How a task was carried out.
 *
 * @param date the date of the order; without it the date that the task bears
 * @param orderNumber the number of the order
 * @param orderDate the day on which the order was signed
 * @param text the explanation, for a task that asks for one
 * @param cards how many cards the child has, for a task that asks for that
 */
public record TaskCarryOut(@Nullable LocalDate date, @Nullable String orderNumber, @Nullable LocalDate orderDate,
		@Nullable String text, @Nullable TaskCards cards) {

	/** Without a word of cards. */
	public TaskCarryOut(@Nullable LocalDate date, @Nullable String orderNumber, @Nullable String text) {
		this(date, orderNumber, null, text, null);
	}

}
