package ru.sgo.duplicates.confirmation;

import java.util.List;
import java.util.Map;

/**
 * Which of a report's clear proposals a person means: all of them, or those that she has
 * ticked.
 *
 * @param isAll whether all are meant, the ticked ones being none then
 * @param ticked the version of each case that the person has seen, by the case's number
 */
public record ChosenProposals(boolean isAll, Map<Long, Integer> ticked) {

	/** Whatever is clear by then. */
	public static final ChosenProposals ALL = new ChosenProposals(true, Map.of());

	public ChosenProposals {
		ticked = Map.copyOf(ticked);
	}

	/** Those that were ticked; perhaps none. */
	public static ChosenProposals of(Map<Long, Integer> ticked) {
		return new ChosenProposals(false, ticked);
	}

	/** The ticked ones in the order of their numbers. */
	private List<Long> order() {
		return this.ticked.keySet().stream().sorted().toList();
	}

	long[] numbers() {
		return order().stream().mapToLong(Long::longValue).toArray();
	}

	/** The versions in the order of the numbers. */
	int[] versions() {
		return order().stream().mapToInt(this.ticked::get).toArray();
	}

}
