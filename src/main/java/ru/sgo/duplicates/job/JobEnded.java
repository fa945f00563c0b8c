package ru.sgo.duplicates.job;

import java.time.Duration;

/**
 * A job of this instance is over, one way or another; how it ended stands in its row.
 *
 * @param took from when it came to its turn
 */
record JobEnded(JobKind kind, long id, Duration took) {
}
