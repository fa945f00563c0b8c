package ru.sgo.duplicates.resolution;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * One task of a batch, as it is now.
 *
 * @param date the day as it was typed; empty where it is the one that the task bears
 * @param refusal the key of the message that says why it was not done
 * @param standing the key of the message that says why it cannot be taken back
 */
public record TaskBatchRow(TaskView task, @Nullable LocalDate date, @Nullable Outcome outcome, @Nullable String refusal,
		@Nullable String standing) {

	/** What became of it. */
	public enum Outcome {

		/** Done by this batch. */
		DONE,

		/** It could not be done so. */
		REFUSED,

		/** Done by this batch, and taken back. */
		UNDONE

	}

	/** Whether this batch has nothing to do about it any more. */
	public boolean isSettled() {
		return this.outcome == Outcome.DONE || this.outcome == Outcome.UNDONE;
	}

	/** Whether this batch has done it, and it stands. */
	public boolean isDone() {
		return this.outcome == Outcome.DONE && this.task.status() == TaskStatus.DONE;
	}

	public boolean mayUndo() {
		return isDone() && this.standing == null;
	}

	/** The day with which it is done. */
	public @Nullable LocalDate day() {
		return (this.date != null) ? this.date : this.task.step().date();
	}

}
