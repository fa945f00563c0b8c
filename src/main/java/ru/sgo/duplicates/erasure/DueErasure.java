package ru.sgo.duplicates.erasure;

import java.time.Instant;

/**
 * An account whose personal data may be erased.
 *
 * @param keptNumber of the account in whose favour it was retired
 * @param provenAt when a run has proven its case
 */
public record DueErasure(long id, String number, String keptNumber, String fullName, long caseNumber,
		Instant provenAt) {
}
