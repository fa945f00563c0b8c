package ru.sgo.duplicates.decision;

import java.time.LocalDate;
import java.time.Month;

/** The year of lessons, which begins on 1 September. */
final class SchoolYear {

	/** Orders of the summer promote into the school year that follows. */
	private static final int MONTHS_BEFORE_SUMMER = 5;

	private SchoolYear() {
	}

	/** The calendar year in which the school year of an order of that day begins. */
	static int of(LocalDate date) {
		return date.minusMonths(MONTHS_BEFORE_SUMMER).getYear();
	}

	/**
	 * Whether whole classes and groups are promoted by orders of that day, also children
	 * who have left: from June to 1 September.
	 */
	static boolean promotesAll(LocalDate date) {
		return !date.isBefore(LocalDate.of(date.getYear(), Month.JUNE, 1))
				&& !date.isAfter(LocalDate.of(date.getYear(), Month.SEPTEMBER, 1));
	}

}
