package ru.sgo.duplicates.registry;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One snapshot of the statistics, as a person looks at it.
 *
 * @param number the number by which a report names it
 * @param accounts how many undeleted accounts were counted
 * @param fields what was counted, field by field
 * @param slips how often people slip, by the name of the slip; empty if none were learnt
 */
public record StatisticsSummary(long number, Instant takenAt, int accounts, List<Field> fields,
		Map<String, Double> slips) {

	/**
	 * One field.
	 *
	 * @param name {@code surname}, {@code given_name}, {@code patronymic} or
	 * {@code birth_date}
	 * @param different how many different values there are
	 * @param frequent the most frequent values, the first most of all
	 */
	public record Field(String name, int different, List<Value> frequent) {
	}

	/**
	 * One value.
	 *
	 * @param text a name, normalised, or a day as {@code yyyymmdd}
	 * @param accounts how many accounts bear it
	 */
	public record Value(String text, int accounts) {
	}

}
