package ru.sgo.duplicates.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How a number has gone from check to check, the oldest first. Drawn by
 * {@code parts/checks}, which says the same in words.
 */
public record CheckSeries(List<Value> values) {

	/** In pixels: room for the numbers above the line and the days below it. */
	private static final int TOP = 26;

	private static final int BOTTOM = 72;

	/** In percent: so that the words at both ends are not cut off. */
	private static final double MARGIN = 6;

	public CheckSeries {
		values = List.copyOf(values);
	}

	/**
	 * A number on a day.
	 *
	 * @param url where it leads
	 */
	public record Value(LocalDate day, long number, String url) {
	}

	/**
	 * Where a number is drawn.
	 *
	 * @param x in percent
	 * @param y in pixels
	 */
	public record Point(Value value, double x, double y) {
	}

	/** The points from the left to the right, at equal distances. */
	public List<Point> points() {
		long most = Math.max(1, this.values.stream().mapToLong(Value::number).max().orElse(1));
		double step = (this.values.size() > 1) ? (100 - 2 * MARGIN) / (this.values.size() - 1) : 0;
		return IntStream.range(0, this.values.size())
			.mapToObj(place -> new Point(this.values.get(place), MARGIN + place * step,
					BOTTOM - (double) (BOTTOM - TOP) * this.values.get(place).number() / most))
			.toList();
	}

	/** Whether there is anything to compare. */
	public boolean isTold() {
		return this.values.size() > 1;
	}

}
