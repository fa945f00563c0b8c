package ru.sgo.duplicates.report;

import java.time.LocalDate;
import java.time.Month;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.registry.MovementDays;

/**
 * A period for which a report is proposed.
 *
 * @param from the first day
 * @param to the last day
 * @param movements from when until when the data have movements; {@code null} where they
 * have none
 */
public record ProposedPeriod(LocalDate from, LocalDate to, MovementDays.@Nullable Reach movements) {

	/** The school year of a day: from 1 September to 31 August. */
	static ProposedPeriod schoolYearOf(LocalDate day, MovementDays.@Nullable Reach movements) {
		int begins = day.getYear() - ((day.getMonthValue() < Month.SEPTEMBER.getValue()) ? 1 : 0);
		return new ProposedPeriod(LocalDate.of(begins, Month.SEPTEMBER, 1), LocalDate.of(begins + 1, Month.AUGUST, 31),
				movements);
	}

}
