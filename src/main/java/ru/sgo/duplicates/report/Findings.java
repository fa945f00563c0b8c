package ru.sgo.duplicates.report;

import java.time.Instant;
import java.util.List;
import java.util.function.LongPredicate;

import ru.sgo.duplicates.journal.Actor;

/**
 * All that a run has found, before anything of it is kept.
 *
 * @param reportId the run
 * @param authorityId the authority whose organizations it covers
 * @param considered whether the account with this id has a stay in the period
 * @param at when it was found
 * @param by who asked for the run
 */
public record Findings(long reportId, long authorityId, LongPredicate considered, List<FoundGroup> groups,
		List<FoundDoubleCount> doubleCounts, Places places, Instant at, Actor by) {
}
