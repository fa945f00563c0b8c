package ru.sgo.duplicates.web;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Numbers side by side on one line, each as long as its share. Drawn by
 * {@code parts/bar}; the same numbers always stand beside it in words.
 *
 * @param whole what the full width stands for; bars of one table have the same
 */
public record StackedBar(List<Amount> amounts, long whole) {

	/** In percent of the line; a number in a narrower part would be cut off. */
	private static final double ROOM_FOR_NUMBER = 6;

	public StackedBar {
		amounts = amounts.stream().filter(amount -> amount.number() > 0).toList();
		whole = Math.max(whole, amounts.stream().mapToLong(Amount::number).sum());
	}

	/** A bar that takes the full width. */
	public static StackedBar of(List<Amount> amounts) {
		return new StackedBar(amounts, 0);
	}

	/** The same, measured by what the full width stands for. */
	public StackedBar to(long whole) {
		return new StackedBar(this.amounts, whole);
	}

	/** How a part looks: a colour, and a pattern for whoever sees no colours. */
	public enum Look {

		/** A person has to decide. */
		TO_DECIDE("dots"),

		/** Somebody waits for an answer, or the day has passed. */
		URGENT("cross"),

		AT_WORK(""),

		/** It waits for somebody else. */
		WAITING("stripes"),

		/** It is done, and not checked yet. */
		DONE("stripes"),

		CHECKED(""),

		/** It needs nothing. */
		ASIDE("lines");

		private final String pattern;

		Look(String pattern) {
			this.pattern = pattern;
		}

		/** The name of the pattern; empty for none. */
		public String pattern() {
			return this.pattern;
		}

	}

	/**
	 * A number.
	 *
	 * @param label what it counts, in the words of the reader
	 * @param url where it leads, if anywhere
	 */
	public record Amount(Look look, String label, long number, @Nullable String url) {
	}

	/**
	 * A part of the line.
	 *
	 * @param x where it begins, in percent
	 * @param width in percent
	 */
	public record Part(Amount amount, double x, double width) {

		public boolean hasRoom() {
			return this.width >= ROOM_FOR_NUMBER;
		}
	}

	/** The parts from the left to the right. */
	public List<Part> parts() {
		List<Part> parts = new ArrayList<>();
		double x = 0;
		for (Amount amount : this.amounts) {
			double width = 100.0 * amount.number() / this.whole;
			parts.add(new Part(amount, x, width));
			x += width;
		}
		return parts;
	}

	/** The sum of the numbers. */
	public long total() {
		return this.amounts.stream().mapToLong(Amount::number).sum();
	}

}
