package ru.sgo.duplicates.resolution;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How a case came to be; it never changes.
 *
 * @param countedTwice in which two organizations a child is counted, for a double count
 * @param report the id of the run that opened it; empty if it is older than the kept runs
 */
record CaseOrigin(long number, CaseKind kind, @Nullable CaseDoubleCount countedTwice, @Nullable Long report,
		Instant at) {
}
