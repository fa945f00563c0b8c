package ru.sgo.duplicates.intake;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One import, as it is shown.
 *
 * @param authority the code of the organization that a complete import speaks for
 * @param organizations how many rows of the part were taken, {@code null} until it ended
 * @param stage the key of what it is at
 * @param progress percent
 * @param wouldRemove how many entries a held import would remove, of {@code ofTotal}
 * @param failure the key of why it failed
 * @param seconds how long it took, or has taken
 */
public record ImportRun(long id, ImportStatus status, ImportMode mode, @Nullable String authority, Instant asOf,
		boolean presentOnly, String actor, Instant startedAt, @Nullable Integer organizations,
		@Nullable Integer accounts, @Nullable Integer movements, int problemCount, @Nullable String stage, int progress,
		@Nullable Integer wouldRemove, @Nullable Integer ofTotal, @Nullable String failure, double seconds) {

	public boolean isRunning() {
		return this.status == ImportStatus.RUNNING;
	}

	public boolean isHeld() {
		return this.status == ImportStatus.AWAITING_CONFIRMATION;
	}

}
