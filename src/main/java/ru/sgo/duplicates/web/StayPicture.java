package ru.sgo.duplicates.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.history.OrganizationKind;
import ru.sgo.duplicates.history.Stay;
import ru.sgo.duplicates.history.StayKind;

/**
 * Where the accounts of one child were, drawn on one line of time: places are in percent
 * across and in pixels down, so that the words keep their size on every screen.
 *
 * @param rows one for each account, below each other; at the end how it will be
 * @param meetings where the child is in two places at once
 * @param today where today is, if it lies on the line
 * @param period the period of the report
 * @param stretched the days that decide, where they are stretched
 * @param sizes how high its parts are
 */
public record StayPicture(List<Row> rows, List<Together> meetings, List<TimeScale.Tick> ticks, @Nullable Double today,
		@Nullable Band period, @Nullable Band stretched, StaySizes sizes) {

	/** So many days around what decides are stretched with it. */
	private static final int AROUND = 40;

	/** However long a child is in two places, its beginning decides. */
	private static final int MOST_DECISIVE = 150;

	private static final double NARROWEST = 0.7;

	/**
	 * An account as it is to be drawn; without a number it is how it will be.
	 *
	 * @param role what is to become of it, in lower case
	 * @param listed whether only lists know of it
	 */
	public record Account(@Nullable String number, @Nullable String role, List<Stay> stays, boolean listed) {

		/** One of which not only lists know. */
		public Account(@Nullable String number, @Nullable String role, List<Stay> stays) {
			this(number, role, stays, false);
		}

		/** An attachment undone on its first day was none. */
		private Account withoutUndone() {
			return new Account(this.number, this.role,
					this.stays.stream()
						.filter(stay -> stay.kind() != StayKind.ATTACHED || !stay.begins().equals(stay.ends()))
						.toList(),
					this.listed);
		}

	}

	/**
	 * A drawn account.
	 *
	 * @param role what is to become of it, in lower case
	 * @param y where its label begins
	 */
	public record Row(@Nullable String number, @Nullable String role, List<Bar> bars, int y) {

		/** Whether it shows how it will be. */
		public boolean isAfter() {
			return this.number == null;
		}

		public int labelY() {
			return this.y + 15;
		}

	}

	/** A drawn stay. */
	public record Bar(Stay stay, double x, double width, int y) {

		/** What tells its look: kindergarten, school, attached and so on. */
		public String look() {
			return ((this.stay.kind() == StayKind.ATTACHED) ? this.stay.kind() : this.stay.organizationKind()).name()
				.toLowerCase(Locale.ROOT);
		}

	}

	/** A stretch of the line. */
	public record Band(LocalDate from, LocalDate to, double x, double width) {
	}

	/**
	 * Days in two places at once.
	 *
	 * @param touch whether it is the one day on which one stay ends and another begins
	 */
	public record Together(Band band, boolean touch) {

		public long days() {
			return new TimeScale.Span(this.band.from(), this.band.to()).days();
		}

	}

	/**
	 * Draws the accounts.
	 * @param period of the report, if there is one
	 * @return empty where none of the accounts was ever anywhere
	 */
	public static Optional<StayPicture> of(List<Account> accounts, TimeScale.@Nullable Span period, LocalDate today) {
		return of(accounts, period, today, StaySizes.FULL);
	}

	/** Draws the accounts for a row of a list; empty where none was ever anywhere. */
	public static Optional<StayPicture> small(List<Account> accounts, LocalDate today) {
		return of(accounts, null, today, StaySizes.SMALL);
	}

	private static Optional<StayPicture> of(List<Account> all, TimeScale.@Nullable Span period, LocalDate today,
			StaySizes sizes) {
		List<Account> accounts = all.stream().map(Account::withoutUndone).toList();
		List<Stay> stays = accounts.stream().flatMap(account -> account.stays().stream()).toList();
		return stays.stream().map(Stay::begins).min(Comparator.naturalOrder()).map(first -> {
			TimeScale.Span whole = new TimeScale.Span(first,
					stays.stream()
						.flatMap(stay -> Stream.of(stay.begins(), end(stay, today)))
						.max(Comparator.naturalOrder())
						.orElseThrow());
			List<Drawn> meetable = meetable(accounts, today);
			List<TimeScale.Span> together = together(meetable);
			TimeScale scale = TimeScale.of(whole,
					decisive(together.isEmpty() ? lastArrival(accounts) : together, whole));
			return new StayPicture(rows(accounts, scale, today, sizes),
					together.stream().map(span -> new Together(band(span, scale), isTouch(span, meetable))).toList(),
					scale.ticks(), (today.isBefore(first) || today.isAfter(whole.to())) ? null : scale.place(today),
					(period != null && period.meets(whole)) ? band(period, scale) : null,
					(scale.stretched() != null) ? band(scale.stretched(), scale) : null, sizes);
		});
	}

	/** The same of different children, who may well be in two places. */
	public StayPicture apart() {
		return new StayPicture(this.rows, List.of(), this.ticks, this.today, this.period, this.stretched, this.sizes);
	}

	public int height() {
		return bottom(this.rows) + this.sizes.gap() + this.sizes.foot();
	}

	/** Where the rows begin. */
	public int top() {
		return this.sizes.head();
	}

	/** Down to where meetings are drawn: how it will be has none. */
	public int present() {
		return bottom(this.rows.stream().filter(row -> !row.isAfter()).toList());
	}

	/** How high a bar is. */
	public int bar() {
		return this.sizes.bar();
	}

	private int bottom(List<Row> drawn) {
		return drawn.stream()
			.flatMap(row -> row.bars().stream())
			.mapToInt(bar -> bar.y() + this.sizes.lane())
			.max()
			.orElse(this.sizes.head() + this.sizes.label() + this.sizes.lane());
	}

	private static List<Row> rows(List<Account> accounts, TimeScale scale, LocalDate today, StaySizes sizes) {
		List<Row> rows = new ArrayList<>();
		int y = sizes.head();
		for (Account account : accounts) {
			List<LocalDate> lanes = new ArrayList<>();
			List<Bar> bars = new ArrayList<>();
			for (Stay stay : account.stays().stream().sorted(Comparator.comparing(Stay::begins)).toList()) {
				int lane = 0;
				while (lane < lanes.size() && !lanes.get(lane).isBefore(stay.begins())) {
					lane++;
				}
				LocalDate last = end(stay, today);
				if (lane == lanes.size()) {
					lanes.add(last);
				}
				lanes.set(lane, last);
				Band band = band(new TimeScale.Span(stay.begins(), last), scale);
				double width = Math.max(NARROWEST, band.width());
				bars.add(
						new Bar(stay, Math.min(band.x(), 100 - width), width, y + sizes.label() + lane * sizes.lane()));
			}
			rows.add(new Row(account.number(), account.role(), bars, y));
			y += sizes.label() + Math.max(1, lanes.size()) * sizes.lane() + sizes.gap();
		}
		return rows;
	}

	/** The days of two places at once, those that hang together as one. */
	private static List<TimeScale.Span> together(List<Drawn> stays) {
		List<TimeScale.Span> found = new ArrayList<>();
		for (int one = 0; one < stays.size(); one++) {
			for (Drawn other : stays.subList(one + 1, stays.size())) {
				stays.get(one).meeting(other).ifPresent(found::add);
			}
		}
		found.sort(Comparator.comparing(TimeScale.Span::from));
		List<TimeScale.Span> joined = new ArrayList<>();
		for (TimeScale.Span span : found) {
			TimeScale.Span last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
			if (last != null && !span.from().isAfter(last.to().plusDays(1))) {
				joined.set(joined.size() - 1,
						new TimeScale.Span(last.from(), span.to().isAfter(last.to()) ? span.to() : last.to()));
			}
			else {
				joined.add(span);
			}
		}
		return joined;
	}

	private static boolean isTouch(TimeScale.Span span, List<Drawn> stays) {
		return span.days() == 1 && stays.stream().anyMatch(drawn -> span.to().equals(drawn.stay().ends()));
	}

	/** What may meet: not clubs, not how it will be, not what is still to come. */
	private static List<Drawn> meetable(List<Account> accounts, LocalDate today) {
		return accounts.stream()
			.filter(account -> account.number() != null)
			.flatMap(account -> account.stays()
				.stream()
				.filter(stay -> stay.organizationKind() != OrganizationKind.EXTRACURRICULAR
						&& !stay.begins().isAfter(today))
				.map(stay -> new Drawn(stay,
						(account.listed() && stay.ends() == null) ? stay.begins() : end(stay, today))))
			.toList();
	}

	/**
	 * A stay with the last day on which it is known to be one: of an account that only
	 * lists know, nobody knows how long an open stay has lasted.
	 */
	private record Drawn(Stay stay, LocalDate until) {

		/** The days on which both are; being attached elsewhere is no second place. */
		Optional<TimeScale.Span> meeting(Drawn other) {
			boolean bothEnrolled = this.stay.kind() == StayKind.REGULAR && other.stay.kind() == StayKind.REGULAR;
			LocalDate from = this.stay.begins().isAfter(other.stay.begins()) ? this.stay.begins() : other.stay.begins();
			LocalDate to = this.until.isBefore(other.until) ? this.until : other.until;
			return (!to.isBefore(from) && (bothEnrolled || this.stay.organization().equals(other.stay.organization())))
					? Optional.of(new TimeScale.Span(from, to)) : Optional.empty();
		}

	}

	/** The last of what decides, and some weeks around its beginning. */
	private static TimeScale.@Nullable Span decisive(List<TimeScale.Span> spans, TimeScale.Span whole) {
		if (spans.isEmpty()) {
			return null;
		}
		TimeScale.Span last = spans.get(spans.size() - 1);
		LocalDate from = last.from().minusDays(AROUND);
		LocalDate to = last.to().isAfter(last.from().plusDays(MOST_DECISIVE)) ? last.from().plusDays(MOST_DECISIVE)
				: last.to().plusDays(AROUND);
		return new TimeScale.Span(from.isBefore(whole.from()) ? whole.from() : from,
				to.isAfter(whole.to()) ? whole.to() : to);
	}

	/** Where none meet, the day on which the last account came beside another. */
	private static List<TimeScale.Span> lastArrival(List<Account> accounts) {
		List<Account> present = accounts.stream().filter(account -> account.number() != null).toList();
		return (present.size() == 1) ? List.of() : present.stream()
			.flatMap(account -> account.stays().stream().map(Stay::begins).min(Comparator.naturalOrder()).stream())
			.max(Comparator.naturalOrder())
			.map(day -> List.of(new TimeScale.Span(day, day)))
			.orElse(List.of());
	}

	private static Band band(TimeScale.Span span, TimeScale scale) {
		double x = scale.place(span.from());
		return new Band(span.from(), span.to(), x, scale.place(span.to().plusDays(1)) - x);
	}

	private static LocalDate end(Stay stay, LocalDate today) {
		if (stay.ends() != null) {
			return stay.ends();
		}
		return stay.begins().isAfter(today) ? stay.begins() : today;
	}

}
