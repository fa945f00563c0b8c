package ru.sgo.duplicates.report;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.history.AcademicYear;
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

	/** The school year of a day. */
	static ProposedPeriod schoolYearOf(LocalDate day, MovementDays.@Nullable Reach movements) {
		AcademicYear year = AcademicYear.of(day);
		return new ProposedPeriod(year.firstDay(), year.lastDay(), movements);
	}

}
