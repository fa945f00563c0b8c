package ru.sgo.duplicates.pairs;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What a person has said for good of two accounts, and why.
 *
 * @param by the login
 * @param caseNumber the case in which it was said
 */
public record LastingVerdict(PairVerdict verdict, String reason, String by, Instant at, @Nullable Long caseNumber) {
}
