package ru.sgo.duplicates.headcount;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How many there were, and will have been, on several days.
 *
 * @param points in the order of their days
 */
public record HeadcountSeries(List<Point> points) {

	public HeadcountSeries {
		points = List.copyOf(points);
	}

	/** One day; the figures are those of {@link HeadcountFigures}. */
	public record Point(LocalDate on, long accounts, long after, long afterProposed) {
	}

	/** The most accounts of any day. */
	long most() {
		return this.points.stream().mapToLong(Point::accounts).max().orElse(0);
	}

	/** The first day of each month from one day to another, and that other one. */
	public static List<LocalDate> months(LocalDate from, LocalDate to) {
		LocalDate first = from.withDayOfMonth(1);
		return Stream
			.concat(Stream.iterate(first, month -> !month.isAfter(to), month -> month.plusMonths(1)), Stream.of(to))
			.filter(day -> !day.isBefore(from))
			.distinct()
			.toList();
	}

	/** The days as the queries want them. */
	static Date[] parameter(List<LocalDate> days) {
		return days.stream().map(Date::valueOf).toArray(Date[]::new);
	}

	/** Adds up what the query of the series answers. */
	static final class Sum {

		private static final int MOVES_WITHIN = 2;

		private final List<LocalDate> days;

		private final long[] accounts;

		private final long[] after;

		private final long[] afterProposed;

		/** Nothing is counted yet; the days in their order, each once. */
		Sum(List<LocalDate> days) {
			this.days = List.copyOf(days);
			this.accounts = new long[days.size()];
			this.after = new long[days.size()];
			this.afterProposed = new long[days.size()];
		}

		void add(ResultSet rs) throws SQLException {
			Integer past = rs.getObject("past", Integer.class);
			int moves = rs.getInt("moves");
			int end = (past != null) ? past : this.days.size();
			// On its last day a stay that goes on is counted where it goes on.
			int moved = (moves > 0) ? end - 1 : end;
			for (int day = rs.getInt("first"); day < end; day++) {
				if (day < moved || moves < MOVES_WITHIN) {
					this.accounts[day] += rs.getLong("accounts");
				}
				if (day < moved) {
					this.after[day] += rs.getLong("after");
					this.afterProposed[day] += rs.getLong("after_proposed");
				}
			}
		}

		HeadcountSeries done() {
			List<Point> points = new ArrayList<>();
			for (int day = 0; day < this.days.size(); day++) {
				points.add(new Point(this.days.get(day), this.accounts[day], this.after[day], this.afterProposed[day]));
			}
			return new HeadcountSeries(points);
		}

	}

}
