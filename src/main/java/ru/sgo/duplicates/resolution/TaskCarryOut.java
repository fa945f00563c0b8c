package ru.sgo.duplicates.resolution;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * How a task was carried out.
 *
 * @param date the date of the order; without it the date that the task bears
 * @param orderNumber the number of the order
 * @param text the explanation, for a task that asks for one
 */
public record TaskCarryOut(@Nullable LocalDate date, @Nullable String orderNumber, @Nullable String text) {
}
