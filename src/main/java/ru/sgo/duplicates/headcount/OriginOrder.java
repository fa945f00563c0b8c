package ru.sgo.duplicates.headcount;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

import org.jspecify.annotations.Nullable;

/** What the organizations are sorted by: the largest figure first, then by code. */
public enum OriginOrder {

	DUPLICATES(line -> line.figures().duplicates()), LATE(line -> line.figures().late()),
	SECOND(line -> line.figures().second()), PER_HUNDRED(line -> orLeast(line.perHundred())),
	DAYS(line -> orLeast(line.figures().medianDays())), NAME(line -> 0);

	private final ToDoubleFunction<OriginLine> figure;

	OriginOrder(ToDoubleFunction<OriginLine> figure) {
		this.figure = figure;
	}

	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	public static Optional<OriginOrder> of(String code) {
		return Arrays.stream(values()).filter(order -> order.code().equals(code)).findFirst();
	}

	Comparator<OriginLine> comparator() {
		return Comparator.comparingDouble(this.figure).reversed();
	}

	private static double orLeast(@Nullable Double figure) {
		return (figure != null) ? figure : -1;
	}

}
