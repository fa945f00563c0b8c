package ru.sgo.duplicates.web.municipality;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import ru.sgo.duplicates.history.Stay;
import ru.sgo.duplicates.registry.AccountCard;

/**
 * The stays of several accounts drawn on one axis, in units of which the whole is 1,000
 * wide.
 *
 * @param bars one below the other, account by account
 * @param years where each year begins
 */
record TimeAxis(List<Bar> bars, List<Year> years) {

	private static final int WIDTH = 1000;

	private static final int LANE = 40;

	private static final int HEAD = 24;

	/** A bar is seen even where the stay is a day. */
	private static final long NARROWEST = 4;

	/** From here on a label would not fit to the right. */
	private static final int LATE = 550;

	/** Years nearer to each other than this cannot be read. */
	private static final int FEWEST_UNITS_A_YEAR = 45;

	/** One stay. */
	record Bar(String account, Stay stay, long x, long width, int y) {

		/** Whether the label ends where the bar does. */
		public boolean isLate() {
			return this.x > LATE;
		}

		public long labelX() {
			return isLate() ? this.x + this.width : this.x;
		}
	}

	/** The first day of a year. */
	record Year(int number, long x) {
	}

	/** Empty where none of the accounts was ever anywhere. */
	static Optional<TimeAxis> of(List<AccountCard> cards, LocalDate today) {
		List<Stay> stays = cards.stream().flatMap(card -> card.stays().stream()).toList();
		return stays.stream().map(Stay::begins).min(LocalDate::compareTo).map(from -> {
			LocalDate to = stays.stream()
				.flatMap(stay -> Stream.of(stay.begins(), Objects.requireNonNullElse(stay.ends(), today)))
				.max(LocalDate::compareTo)
				.filter(last -> last.isAfter(from))
				.orElse(from.plusDays(1));
			return new TimeAxis(bars(cards, from, to), years(from, to));
		});
	}

	public int height() {
		return HEAD + this.bars.size() * LANE;
	}

	private static List<Bar> bars(List<AccountCard> cards, LocalDate from, LocalDate to) {
		List<Bar> bars = new ArrayList<>();
		for (AccountCard card : cards) {
			for (Stay stay : card.stays()) {
				long begins = place(stay.begins(), from, to);
				long ends = place(Objects.requireNonNullElse(stay.ends(), to), from, to);
				long width = Math.max(NARROWEST, ends - begins);
				bars.add(new Bar(card.number(), stay, Math.min(begins, WIDTH - width), width,
						HEAD + bars.size() * LANE));
			}
		}
		return bars;
	}

	private static List<Year> years(LocalDate from, LocalDate to) {
		int span = to.getYear() - from.getYear();
		int step = Math.max(1, (span * FEWEST_UNITS_A_YEAR + WIDTH - 1) / WIDTH);
		return IntStream.rangeClosed(1, span)
			.filter(year -> year % step == 0)
			.map(year -> from.getYear() + year)
			.mapToObj(year -> new Year(year, place(LocalDate.of(year, 1, 1), from, to)))
			.toList();
	}

	private static long place(LocalDate day, LocalDate from, LocalDate to) {
		long place = ChronoUnit.DAYS.between(from, day) * WIDTH / ChronoUnit.DAYS.between(from, to);
		return Math.max(0, Math.min(WIDTH, place));
	}

}
