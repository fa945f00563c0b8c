package ru.sgo.duplicates.decision;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One act of a plan.
 *
 * @param organization the code of who owes it; the authority where a college is concerned
 * @param at the code of the organization where it takes effect
 * @param account the number of the account that it changes
 * @param date the date that the order must bear, for acts that have one
 * @param waitsFor the positions in the plan, from 0, of the steps that come first
 */
public record Step(Act act, String organization, String at, String account, @Nullable LocalDate date,
		List<Integer> waitsFor) {

	public Step {
		waitsFor = List.copyOf(waitsFor);
	}

}
