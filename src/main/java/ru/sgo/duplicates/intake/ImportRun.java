package ru.sgo.duplicates.intake;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One import, as it is shown.
 *
 * @param preview what would become of the registry, where somebody wants to see it
 * @param failure the key of why it failed
 */
public record ImportRun(long id, ImportStatus status, Sent sent, String actor, Progress progress, Taken taken,
		int problemCount, @Nullable Removal removal, @Nullable ImportPreview preview, @Nullable String failure) {

	/**
	 * What was sent.
	 *
	 * @param authority the code of the organization that a complete import speaks for
	 * @param preview whether somebody wants to see first what would become of the
	 * registry
	 * @param closes whether the sender may say that organizations are closed
	 */
	public record Sent(ImportMode mode, @Nullable String authority, Instant asOf, boolean presentOnly, boolean preview,
			boolean closes) {
	}

	/**
	 * How far it is.
	 *
	 * @param stage the key of what it is at
	 * @param percent 0 to 100
	 * @param seconds how long it took, or has taken
	 * @param secondsLeft about how long it will still take, where that is known
	 */
	public record Progress(Instant startedAt, @Nullable String stage, int percent, double seconds,
			@Nullable Double secondsLeft) {
	}

	/** How many rows of each part were taken; {@code null} until it ended. */
	public record Taken(@Nullable Integer organizations, @Nullable Integer accounts, @Nullable Integer movements) {
	}

	/** How many entries it would remove, of how many, and so it was held. */
	public record Removal(int wouldRemove, int ofTotal) {
	}

	public boolean isRunning() {
		return this.status == ImportStatus.RUNNING;
	}

	public boolean isHeld() {
		return this.status == ImportStatus.AWAITING_CONFIRMATION;
	}

}
