package ru.sgo.duplicates.notice;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The letters to all organizations of a scope that have something to do, written into one
 * archive.
 *
 * @param actor who has wished for them
 * @param organizations to how many it set out to write, from 1
 * @param keptUntil until when its archive is kept: pupils stand in it; {@code null} where
 * there is none
 */
public record LetterRun(long id, LetterRunStatus status, String actor, int organizations, Progress progress,
		@Nullable Instant keptUntil) {

	/**
	 * How far it is.
	 *
	 * @param percent 0 to 100
	 * @param secondsLeft about how long it will still take, where that is known
	 */
	public record Progress(Instant startedAt, @Nullable Instant finishedAt, int percent, @Nullable Double secondsLeft) {
	}

	public boolean isRunning() {
		return this.status == LetterRunStatus.RUNNING;
	}

	/** Whether its archive can be had. */
	public boolean isKept() {
		return this.status == LetterRunStatus.COMPLETED;
	}

}
