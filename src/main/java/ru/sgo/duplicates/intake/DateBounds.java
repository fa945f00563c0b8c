package ru.sgo.duplicates.intake;

import java.time.LocalDate;

import ru.sgo.duplicates.history.PossibleDays;

/**
 * Between which days the dates of a file can stand, and at which age a child can come:
 * what lies outside is no date, or is taken and said.
 */
final class DateBounds {

	private static final int YOUNGEST_MONTHS = 2;

	/** A pupil, a student of a college. */
	static final int OLDEST_YEARS = 25;

	/**
	 * The condition of a query that a movement {@code m} is at a strange age of the
	 * account {@code a}, at a rough choice in days: no younger than two months, no older
	 * than 25 years.
	 */
	static final String ROUGHLY_AT_A_STRANGE_AGE = """
			m.date >= date '%s' and a.birth_date is not null
			  and (m.date < a.birth_date
			    or m.kind in ('ENROLMENT', 'ATTACHMENT') and m.date - a.birth_date not between 62 and 9131)
			""".formatted(PossibleDays.FIRST_MOVEMENT);

	private DateBounds() {
	}

	/** Whether a date of the year can be meant. */
	static boolean isOfOurTime(int year) {
		return year >= PossibleDays.BEGINNING.getYear() && year < PossibleDays.END.getYear();
	}

	/** The last year that two digits of a birth date can mean. */
	static int latestBirthYear(LocalDate today) {
		return today.getYear();
	}

	/** The last year that two digits of another date can mean: next year's orders. */
	static int latestDocumentYear(LocalDate today) {
		return today.getYear() + 1;
	}

	static boolean isTooEarlyToMove(LocalDate date) {
		return date.isBefore(PossibleDays.FIRST_MOVEMENT);
	}

	static boolean isTooYoungToCome(LocalDate born, LocalDate date) {
		return date.isBefore(born.plusMonths(YOUNGEST_MONTHS));
	}

	/** Older than 25 years, that is 26 years or more. */
	static boolean isTooOldToCome(LocalDate born, LocalDate date) {
		return !date.isBefore(born.plusYears(OLDEST_YEARS + 1L));
	}

}
