package ru.sgo.duplicates.decision;

import java.time.LocalDate;
import java.util.Map;

/**
 * What lists of the children of organizations tell of an account.
 *
 * @param only whether nothing else tells of it: it has no number at the source, and
 * nobody can see whether the child has another account there
 * @param until the day of the newest list that has it, by the organization's code
 */
public record SeenInLists(boolean only, Map<String, LocalDate> until) {

	/** No list tells of the account. */
	public static final SeenInLists NOWHERE = new SeenInLists(false, Map.of());

	public SeenInLists {
		until = Map.copyOf(until);
	}

}
