package ru.sgo.duplicates.decision;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.history.Stay;

/**
 * One act of a plan.
 *
 * @param organization the code of who owes it; the authority where a college is concerned
 * @param at the code of the organization where it takes effect
 * @param account the number of the account that it changes
 * @param date the date that the order must bear, for acts that have one
 * @param waitsFor the positions in the plan, from 0, of the steps that come first
 * @param stays what the account is to have there, for acts that take stays over
 */
public record Step(Act act, String organization, String at, String account, @Nullable LocalDate date,
		List<Integer> waitsFor, List<Stay> stays) {

	public Step {
		waitsFor = List.copyOf(waitsFor);
		stays = List.copyOf(stays);
	}

	/** An act that takes nothing over. */
	Step(Act act, String organization, String at, String account, @Nullable LocalDate date, List<Integer> waitsFor) {
		this(act, organization, at, account, date, waitsFor, List.of());
	}

}
