package ru.sgo.duplicates.detection;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A birth date as one number, {@code yyyymmdd}, so that days that do not exist can be
 * compared too: who was entered as born on 31.02.2013 may be the child born on
 * 13.02.2013.
 */
final class Day {

	/** No date at all. */
	static final int MISSING = 0;

	/** Between two days of which only the year differs, by one. */
	static final int A_YEAR = 10_000;

	private static final Pattern RUSSIAN = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");

	private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");

	private Day() {
	}

	/**
	 * The birth date, or what was written instead of one.
	 * @param written {@code dd.MM.yyyy} or {@code yyyy-MM-dd}, whether or not there is
	 * such a day
	 */
	static int of(@Nullable LocalDate date, @Nullable String written) {
		if (date != null) {
			return packed(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
		}
		if (written == null) {
			return MISSING;
		}
		Matcher russian = RUSSIAN.matcher(written.strip());
		if (russian.matches()) {
			return packed(number(russian, 3), number(russian, 2), number(russian, 1));
		}
		Matcher iso = ISO.matcher(written.strip());
		return iso.matches() ? packed(number(iso, 1), number(iso, 2), number(iso, 3)) : MISSING;
	}

	/** How two days compare. */
	static Level compare(int a, int b) {
		if (a == MISSING || b == MISSING) {
			return Level.MISSING;
		}
		if (a == b) {
			return Level.EQUAL;
		}
		if (areSwapped(a, b)) {
			return Level.DAY_AND_MONTH_SWAPPED;
		}
		if (Math.abs(a - b) == A_YEAR) {
			return Level.YEAR_BESIDE;
		}
		if (differInOneDigit(a, b)) {
			return Level.ONE_DIGIT;
		}
		if (differInSwappedDigits(a, b)) {
			return Level.DIGITS_SWAPPED;
		}
		if (isDefaultOf(a, b) || isDefaultOf(b, a)) {
			return Level.DEFAULT_DATE;
		}
		int parts = ((year(a) == year(b)) ? 1 : 0) + ((month(a) == month(b)) ? 1 : 0)
				+ ((dayOfMonth(a) == dayOfMonth(b)) ? 1 : 0);
		return (parts == 2) ? Level.TWO_PARTS : Level.DIFFERENT;
	}

	static int year(int day) {
		return day / 10000;
	}

	static int month(int day) {
		return day / 100 % 100;
	}

	static int dayOfMonth(int day) {
		return day % 100;
	}

	/** Whether the two differ in one of their eight digits only. */
	private static boolean differInOneDigit(int a, int b) {
		int differences = 0;
		for (int left = a, right = b; left != right && differences < 2; left /= 10, right /= 10) {
			differences += (left % 10 != right % 10) ? 1 : 0;
		}
		return differences == 1;
	}

	/**
	 * Whether two neighbouring digits stand in each other's place and nothing else
	 * differs.
	 */
	private static boolean differInSwappedDigits(int a, int b) {
		// The sum of the digits stays the same, so nine divides the difference.
		if ((a - b) % 9 != 0) {
			return false;
		}
		for (int place = 1; place < A_YEAR * 1000; place *= 10) {
			int low = a / place % 10;
			int high = a / place / 10 % 10;
			if (low != high && a + (high - low) * place + (low - high) * place * 10 == b) {
				return true;
			}
		}
		return false;
	}

	/** The day as one of the calendar; empty if it has no such day. */
	static Optional<LocalDate> date(int day) {
		boolean possible = month(day) >= 1 && month(day) <= 12 && dayOfMonth(day) >= 1
				&& dayOfMonth(day) <= YearMonth.of(year(day), month(day)).lengthOfMonth();
		return possible ? Optional.of(LocalDate.of(year(day), month(day), dayOfMonth(day))) : Optional.empty();
	}

	static boolean isFirstOfJanuary(int day) {
		return day == firstOfJanuary(year(day));
	}

	static int firstOfJanuary(int year) {
		return packed(year, 1, 1);
	}

	/** Whether the one is the first of January of the other's year. */
	private static boolean isDefaultOf(int day, int other) {
		return isFirstOfJanuary(day) && year(day) == year(other);
	}

	private static boolean areSwapped(int a, int b) {
		return a != b && year(a) == year(b) && month(a) == dayOfMonth(b) && dayOfMonth(a) == month(b);
	}

	private static int number(Matcher matcher, int group) {
		return Integer.parseInt(matcher.group(group));
	}

	private static int packed(int year, int month, int dayOfMonth) {
		return year * 10000 + month * 100 + dayOfMonth;
	}

}
