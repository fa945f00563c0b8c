package ru.sgo.duplicates.retention;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How it stands with a rule.
 *
 * @param due how many are older, in the whole database; {@code null} where the job does
 * not remove them by itself
 * @param keptAt when some were last removed; {@code null} if never
 */
public record RetentionState(RetentionRule rule, int days, @Nullable Long due, @Nullable Instant keptAt) {
}
