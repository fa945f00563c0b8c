package ru.sgo.duplicates.state;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.job.JobKind;
import ru.sgo.duplicates.job.JobState;

/**
 * A job, as it stands among those of every kind.
 *
 * @param report the number of the report whose proposals a confirmation confirms;
 * {@code null} for the other kinds
 * @param took how long it took, or has taken so far
 * @param percent how far it has come, 0 to 100
 */
public record JobRun(JobKind kind, long id, @Nullable Long report, JobState state, Instant startedAt, Duration took,
		int percent) {
}
