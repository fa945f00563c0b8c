package ru.sgo.duplicates.history;

import java.time.LocalDate;

/**
 * Between which days anything that is told of a pupil can lie. Whose birth a day can be
 * only detection knows.
 */
public final class PossibleDays {

	/** The first day that can be meant at all. */
	public static final LocalDate BEGINNING = LocalDate.of(1900, 1, 1);

	/** No pupil of today has come or gone before. */
	public static final LocalDate FIRST_MOVEMENT = LocalDate.of(1990, 1, 1);

	/** The first day that no order and no file can mean any more. */
	public static final LocalDate END = LocalDate.of(2100, 1, 1);

	/** The last day that a search may name. */
	public static final LocalDate LAST_SOUGHT = LocalDate.of(2999, 12, 31);

	private static final int YEARS_AHEAD = 1;

	private PossibleDays() {
	}

	/**
	 * Whether nobody can know of the day yet: places are given for the next school year,
	 * not for the one after it.
	 */
	public static boolean isFarAhead(LocalDate date, LocalDate today) {
		return date.isAfter(today.plusYears(YEARS_AHEAD));
	}

	/** Whether an order can bear the date. */
	public static boolean isOfAnOrder(LocalDate date) {
		return !date.isBefore(FIRST_MOVEMENT) && date.isBefore(END);
	}

}
