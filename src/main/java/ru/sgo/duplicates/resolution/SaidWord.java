package ru.sgo.duplicates.resolution;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A person's lasting word about two accounts.
 *
 * @param by the login
 * @param caseNumber the case in which it was said
 */
public record SaidWord(Word word, String reason, String by, Instant at, @Nullable Long caseNumber) {
}
