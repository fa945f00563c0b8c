package ru.sgo.duplicates.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Figures over some days as lines, the days equally far from each other; places in
 * percent across and down. Small differences shall be seen, so the ground of the picture
 * is not zero but below the smallest figure, which is said.
 */
public final class SeriesPicture {

	/** Free above the greatest and below the smallest figure, as a share of the rest. */
	private static final double FREE = 0.15;

	private static final int WHOLE = 100;

	private final List<LocalDate> days;

	private final List<Line> lines = new ArrayList<>();

	private final long least;

	private final long most;

	/**
	 * Draws nothing yet.
	 * @param days in their order, at least one
	 * @param all the figures of all lines: they set the scale
	 */
	public SeriesPicture(List<LocalDate> days, List<Long> all) {
		this.days = List.copyOf(days);
		LongStream figures = all.stream().mapToLong(Long::longValue);
		this.least = all.stream().mapToLong(Long::longValue).min().orElse(0);
		this.most = figures.max().orElse(0);
	}

	/**
	 * A line.
	 *
	 * @param look how it looks
	 * @param key of its name
	 * @param path as the attribute {@code points} of an SVG polyline
	 */
	public record Line(String look, String key, String path, List<Long> figures) {
	}

	/** A day below the lines. */
	public record Mark(LocalDate day, double x) {
	}

	/** Adds a line, a figure for each day. */
	public SeriesPicture with(String look, String key, List<Long> figures) {
		String path = IntStream.range(0, figures.size())
			.mapToObj(place -> String.format(Locale.ROOT, "%.2f,%.2f", x(place), y(figures.get(place))))
			.collect(Collectors.joining(" "));
		this.lines.add(new Line(look, key, path, List.copyOf(figures)));
		return this;
	}

	public List<Line> lines() {
		return List.copyOf(this.lines);
	}

	/** The first day, the last, and the one in the middle. */
	public List<Mark> marks() {
		return IntStream.of(0, this.days.size() / 2, this.days.size() - 1)
			.distinct()
			.mapToObj(place -> new Mark(this.days.get(place), x(place)))
			.toList();
	}

	/** The days, each with its figures, in the order of the lines. */
	public List<LocalDate> days() {
		return this.days;
	}

	/** The greatest figure, and how far down it lies. */
	public long most() {
		return this.most;
	}

	/** The smallest figure. */
	public long least() {
		return this.least;
	}

	private double x(int place) {
		return (this.days.size() > 1) ? (double) WHOLE * place / (this.days.size() - 1) : WHOLE;
	}

	/** How far down a figure lies. */
	public double y(long figure) {
		double range = Math.max(1, this.most - this.least) * (1 + 2 * FREE);
		return WHOLE - WHOLE * (figure - this.least + Math.max(1, this.most - this.least) * FREE) / range;
	}

}
