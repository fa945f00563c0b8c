package ru.sgo.duplicates.headcount;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A day on which a form asks for the headcount.
 *
 * @param authority the code of the authority whose calendar it stands in
 * @param form its name, «ОО-1»
 * @param day of a yearly one only month and day are meant
 * @param asks about whom; {@code null} for everybody
 */
public record ReportingDay(long id, String authority, String authorityName, String form, LocalDate day, boolean yearly,
		@Nullable HeadcountStage asks, int version) {

	/** When it comes next, today included; empty for one that does not come again. */
	public Optional<LocalDate> next(LocalDate today) {
		LocalDate inThisYear = in(today.getYear());
		if (!inThisYear.isBefore(today)) {
			return Optional.of(inThisYear);
		}
		return this.yearly ? Optional.of(in(today.getYear() + 1)) : Optional.empty();
	}

	/** When it came last, today included; empty for one that has not come yet. */
	public Optional<LocalDate> last(LocalDate today) {
		LocalDate inThisYear = in(today.getYear());
		if (!inThisYear.isAfter(today)) {
			return Optional.of(inThisYear);
		}
		return this.yearly ? Optional.of(in(today.getYear() - 1)) : Optional.empty();
	}

	/** The one that is nearest, be it over or to come. */
	public LocalDate nearest(LocalDate today) {
		Optional<LocalDate> next = next(today);
		Optional<LocalDate> last = last(today);
		if (next.isPresent() && last.isPresent()) {
			return (ChronoUnit.DAYS.between(last.get(), today) < ChronoUnit.DAYS.between(today, next.get()))
					? last.get() : next.get();
		}
		return next.or(() -> last).orElse(this.day);
	}

	/** Whether the form asks about that day. */
	public boolean isOn(LocalDate date) {
		return in(date.getYear()).equals(date);
	}

	boolean asksAbout(HeadcountStage stage) {
		return this.asks == null || this.asks == stage;
	}

	private LocalDate in(int year) {
		return this.yearly ? MonthDay.from(this.day).atYear(year) : this.day;
	}

}
