package ru.sgo.duplicates.report;

import java.time.Instant;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.Stream;

import ru.sgo.duplicates.journal.Actor;

/**
 * All that a run has found, before anything of it is kept.
 *
 * @param reportId the run
 * @param authorityId the authority whose organizations it covers
 * @param groups the groups of the list
 * @param beside the children of whom the list shows one account only
 * @param considered whether the account with this id has a stay in the period
 * @param at when it was found
 * @param by who asked for the run
 */
public record Findings(long reportId, long authorityId, LongPredicate considered, List<FoundGroup> groups,
		List<FoundGroup> beside, List<FoundDoubleCount> doubleCounts, OrganizationTree places, Instant at, Actor by) {

	/** All children with several accounts, those beside the list too. */
	public List<FoundGroup> children() {
		return Stream.concat(this.groups.stream(), this.beside.stream()).toList();
	}

}
