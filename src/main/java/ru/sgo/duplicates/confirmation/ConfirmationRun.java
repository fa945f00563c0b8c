package ru.sgo.duplicates.confirmation;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One confirmation of all clear proposals of a report.
 *
 * @param total how many proposals it set out to confirm, from 1
 * @param lookedAt how many of these it has come to
 * @param confirmed how many of these it has confirmed
 * @param left how many duplicates of the report wait for a person, once it is completed
 */
public record ConfirmationRun(long id, long report, ConfirmationStatus status, String actor, Instant startedAt,
		@Nullable Instant finishedAt, int total, int lookedAt, int confirmed, @Nullable Integer left) {

	private static final int PERCENT = 100;

	public ConfirmationRun {
		if (total < 1 || lookedAt < 0 || lookedAt > total || confirmed < 0 || confirmed > lookedAt) {
			throw new IllegalArgumentException("Confirmed are some of those looked at, and these some of all");
		}
	}

	public boolean isRunning() {
		return this.status == ConfirmationStatus.RUNNING;
	}

	/** Percent, 0 to 100. */
	public int progress() {
		return this.lookedAt * PERCENT / this.total;
	}

}
