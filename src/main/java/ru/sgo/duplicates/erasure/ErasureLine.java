package ru.sgo.duplicates.erasure;

import java.time.Instant;

/**
 * A line of the extract from the journal.
 *
 * @param revision under which it stands in the journal
 * @param account the number that was retired
 * @param keptNumber in whose favour
 */
public record ErasureLine(long revision, Instant at, String actor, String account, String keptNumber, long caseNumber) {
}
