package ru.sgo.duplicates.detection;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What an account says of the day of birth.
 *
 * @param date a day of the calendar, as it was entered; {@code null} if none was
 * @param written what was written where the calendar has no such day
 * @param fault why the date is nobody's birth date, as far as the reader of the account
 * can tell; what the day itself tells detection sees without being told
 */
public record BornOn(@Nullable LocalDate date, @Nullable String written, @Nullable BirthDateFault fault) {

	/** Nothing is known. */
	public static final BornOn UNKNOWN = new BornOn(null, null, null);

	public static BornOn of(@Nullable LocalDate date) {
		return (date != null) ? new BornOn(date, null, null) : UNKNOWN;
	}

	/**
	 * A date held against what else is known of the account.
	 * @see BirthDateFault#of
	 */
	public static BornOn of(@Nullable LocalDate date, @Nullable String written, LocalDate today,
			@Nullable LocalDate createdOn, @Nullable LocalDate firstEnrolment) {
		return new BornOn(date, written,
				(date != null) ? BirthDateFault.of(date, today, createdOn, firstEnrolment).orElse(null) : null);
	}

	/**
	 * As {@link Day}: below 0 if the calendar has no such day; nothing if it is faulty.
	 */
	int packed() {
		if (this.date == null) {
			return -Day.of(null, this.written);
		}
		return (disbelief() == null) ? Day.of(this.date, null) : Day.MISSING;
	}

	/**
	 * How it compares with any other date, being none itself; {@code null} if it is one.
	 * Who is too old to be a pupil depends on the registry: {@link Statistics#disbelief}.
	 */
	@Nullable Level disbelief() {
		BirthDateFault reason = (this.fault != null || this.date == null) ? this.fault
				: BirthDateFault.ofDay(this.date).orElse(null);
		if (reason == null || reason == BirthDateFault.TOO_EARLY) {
			return null;
		}
		return (reason == BirthDateFault.STAND_IN) ? Level.STAND_IN : Level.IMPOSSIBLE;
	}

}
