package ru.sgo.duplicates.detection;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Why a day of the calendar is nobody's birth date (design, section 6): it is kept as it
 * was written, and detection takes it for none. Which other days stand for an unknown one
 * only the {@link Statistics} of a registry tell.
 */
public enum BirthDateFault {

	/** 1 January of 1900, 1901, 1970 or 2000: what programs write where nothing is. */
	STAND_IN,
	/** Before {@value #EARLIEST_YEAR}: no pupil of an evening school is so old. */
	TOO_EARLY, AFTER_TODAY,
	/** The account was made before the child was born. */
	AFTER_CREATION,
	/** The child was enrolled, or attached, before it was born. */
	AFTER_ENROLMENT;

	/** The first year in which a pupil may be born. */
	public static final int EARLIEST_YEAR = 1940;

	private static final Set<Integer> STAND_IN_YEARS = Set.of(1900, 1901, 1970, 2000);

	/**
	 * What is wrong with a birth date, if anything is; of several faults the first in the
	 * order above. Worked example: born on 02.03.2022 in an account made on 25.08.2017 is
	 * {@link #AFTER_CREATION}; on 25.08.2017 itself it is no fault.
	 * @param today the last day on which a pupil may be born
	 * @param createdOn when the account was made, if it is known
	 * @param firstEnrolment the first day of its first stay, if it has any; one before
	 * {@value #EARLIEST_YEAR} is itself wrong and tells nothing
	 */
	public static Optional<BirthDateFault> of(LocalDate birthDate, LocalDate today, @Nullable LocalDate createdOn,
			@Nullable LocalDate firstEnrolment) {
		if (isStandIn(birthDate)) {
			return Optional.of(STAND_IN);
		}
		if (birthDate.getYear() < EARLIEST_YEAR) {
			return Optional.of(TOO_EARLY);
		}
		if (birthDate.isAfter(today)) {
			return Optional.of(AFTER_TODAY);
		}
		if (createdOn != null && birthDate.isAfter(createdOn)) {
			return Optional.of(AFTER_CREATION);
		}
		boolean enrolledBefore = firstEnrolment != null && firstEnrolment.getYear() >= EARLIEST_YEAR
				&& birthDate.isAfter(firstEnrolment);
		return enrolledBefore ? Optional.of(AFTER_ENROLMENT) : Optional.empty();
	}

	/** What is wrong with a day whosever it is, and whenever somebody asks. */
	static Optional<BirthDateFault> ofDay(LocalDate birthDate) {
		return of(birthDate, LocalDate.MAX, null, null);
	}

	private static boolean isStandIn(LocalDate day) {
		return day.getDayOfMonth() == 1 && day.getMonthValue() == 1 && STAND_IN_YEARS.contains(day.getYear());
	}

}
