package ru.sgo.duplicates.web;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.detection.Comparison;
import ru.sgo.duplicates.detection.Finding;

/**
 * The weights of a comparison, each bar beginning where the one before it ends; the whole
 * is 1,000 wide.
 *
 * @param zero where even odds lie: a sum to the right of it speaks for one child
 */
public record Waterfall(List<Step> steps, long zero) {

	private static final int WIDTH = 1000;

	/** A bar is seen even where it says nothing. */
	private static final long NARROWEST = 4;

	/**
	 * One bar.
	 *
	 * @param finding {@code null} for the odds before anything was compared
	 */
	public record Step(@Nullable Finding finding, double weight, long x, long width) {

		/** Whether it speaks for one child. */
		public boolean isFor() {
			return this.weight > 0;
		}

	}

	/** Begins with the prior odds. */
	static Waterfall of(Comparison comparison) {
		List<Double> sums = new ArrayList<>(List.of(0.0, comparison.prior()));
		comparison.findings().forEach(finding -> sums.add(sums.get(sums.size() - 1) + finding.weight()));
		double least = sums.stream().mapToDouble(Double::doubleValue).min().orElse(0);
		double most = sums.stream().mapToDouble(Double::doubleValue).max().orElse(0);
		double scale = WIDTH / (most - least);
		List<Step> steps = new ArrayList<>();
		for (int i = 1; i < sums.size(); i++) {
			double from = Math.min(sums.get(i - 1), sums.get(i));
			double weight = sums.get(i) - sums.get(i - 1);
			long width = Math.max(NARROWEST, Math.round(Math.abs(weight) * scale));
			long x = Math.min(WIDTH - width, Math.round((from - least) * scale));
			steps.add(new Step((i == 1) ? null : comparison.findings().get(i - 2), weight, x, width));
		}
		return new Waterfall(steps, Math.round(-least * scale));
	}

}
