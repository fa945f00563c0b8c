package ru.sgo.duplicates.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Days on a line, in percent of its length. The decisive days may be stretched: they get
 * half of the line, however long the rest is.
 */
public final class TimeScale {

	/** Where marks would be nearer than this, in percent, they cannot be read. */
	private static final double NEAREST = 7;

	/**
	 * The share of the line that stretched days get; worth it only where they would have
	 * less than half of that.
	 */
	private static final double STRETCHED_SHARE = 0.5;

	/** So many days are short. */
	private static final int SHORT = 600;

	private final List<Knot> knots = new ArrayList<>();

	private final @Nullable Span stretched;

	/** A first and a last day. */
	public record Span(LocalDate from, LocalDate to) {

		boolean meets(Span other) {
			return !this.from.isAfter(other.to) && !other.from.isAfter(this.to);
		}

		long days() {
			return ChronoUnit.DAYS.between(this.from, this.to) + 1;
		}

	}

	/** The first day of a year or month on the line. */
	public record Tick(LocalDate day, double x, boolean month) {
	}

	private record Knot(LocalDate day, double x) {
	}

	private TimeScale(Span whole, @Nullable Span stretched) {
		this.stretched = stretched;
		this.knots.add(new Knot(whole.from(), 0));
		if (stretched != null) {
			double rest = whole.days() - stretched.days();
			double before = 100 * (1 - STRETCHED_SHARE) * ChronoUnit.DAYS.between(whole.from(), stretched.from())
					/ rest;
			this.knots.add(new Knot(stretched.from(), before));
			this.knots.add(new Knot(stretched.to().plusDays(1), before + 100 * STRETCHED_SHARE));
		}
		this.knots.add(new Knot(whole.to().plusDays(1), 100));
	}

	/**
	 * Makes a scale.
	 * @param decisive the days that decide; they lie within the whole
	 */
	static TimeScale of(Span whole, @Nullable Span decisive) {
		boolean worth = decisive != null && decisive.days() < whole.days() * STRETCHED_SHARE * STRETCHED_SHARE;
		return new TimeScale(whole, worth ? decisive : null);
	}

	/** Where the morning of the day is; days beyond the ends are at the ends. */
	double place(LocalDate day) {
		Knot left = this.knots.get(0);
		for (Knot right : this.knots.subList(1, this.knots.size())) {
			if (day.isBefore(right.day())) {
				double share = (double) ChronoUnit.DAYS.between(left.day(), day)
						/ ChronoUnit.DAYS.between(left.day(), right.day());
				return Math.max(0, left.x() + share * (right.x() - left.x()));
			}
			left = right;
		}
		return 100;
	}

	/** Whether the line is so short that its months can be read. */
	private boolean isShort() {
		return ChronoUnit.DAYS.between(this.knots.get(0).day(), this.knots.get(this.knots.size() - 1).day()) < SHORT;
	}

	/** The days that are stretched, if any are. */
	@Nullable Span stretched() {
		return this.stretched;
	}

	/** Years, and where days are stretched months, as many as can be read. */
	List<Tick> ticks() {
		List<Tick> ticks = new ArrayList<>();
		LocalDate last = this.knots.get(this.knots.size() - 1).day();
		for (LocalDate month = this.knots.get(0).day().withDayOfMonth(1).plusMonths(1); month
			.isBefore(last); month = month.plusMonths(1)) {
			boolean inside = (this.stretched != null)
					? !month.isBefore(this.stretched.from()) && !month.isAfter(this.stretched.to()) : isShort();
			double x = place(month);
			if ((inside || month.getMonthValue() == 1) && x < 100 - NEAREST / 2
					&& (ticks.isEmpty() || x - ticks.get(ticks.size() - 1).x() >= NEAREST)) {
				ticks.add(new Tick(month, x, inside && month.getMonthValue() != 1));
			}
		}
		return ticks;
	}

}
