package ru.sgo.duplicates.resolution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.decision.Act;
import ru.sgo.duplicates.journal.Actor;

/** One act that one organization owes for a case. */
final class Task {

	private final long id;

	private final long caseNumber;

	private final Act act;

	private final long organization;

	private final long at;

	private final long account;

	private final @Nullable LocalDate date;

	private final List<Long> waitsFor;

	private final List<TaskStay> stays;

	private final boolean satisfied;

	private final @Nullable LocalDate actual;

	private @Nullable LocalDate doneOn;

	private TaskStatus status;

	private @Nullable Instant doneAt;

	private @Nullable Actor doneBy;

	private boolean changed;

	/**
	 * A task as it stands.
	 * @param at where it takes effect
	 * @param stays what the account is to have there
	 * @param satisfied whether the facts of the registry satisfy it now
	 * @param actual the day on which it took effect, as the facts tell now
	 * @param doneOn the day on which it took effect when it was done
	 */
	Task(long id, long caseNumber, TaskStatus status, Act act, long organization, long at, long account,
			@Nullable LocalDate date, List<Long> waitsFor, List<TaskStay> stays, boolean satisfied,
			@Nullable LocalDate actual, @Nullable LocalDate doneOn, @Nullable Instant doneAt, @Nullable Actor doneBy) {
		this.id = id;
		this.caseNumber = caseNumber;
		this.status = status;
		this.act = act;
		this.organization = organization;
		this.at = at;
		this.account = account;
		this.date = date;
		this.waitsFor = List.copyOf(waitsFor);
		this.stays = List.copyOf(stays);
		this.satisfied = satisfied;
		this.actual = actual;
		this.doneOn = doneOn;
		this.doneAt = doneAt;
		this.doneBy = doneBy;
	}

	/** The facts satisfy it, however they came about. */
	void done(Actor by, Instant when) {
		requireAlive();
		this.doneAt = when;
		this.doneBy = by;
		this.doneOn = this.actual;
		move(TaskStatus.DONE);
	}

	/** The facts satisfy it no longer, or the step before it is still to be done. */
	void putBack(boolean mayBegin) {
		requireAlive();
		this.doneAt = null;
		this.doneBy = null;
		this.doneOn = null;
		move(mayBegin ? TaskStatus.OPEN : TaskStatus.WAITING);
	}

	void cancel() {
		requireAlive();
		this.doneAt = null;
		this.doneBy = null;
		this.doneOn = null;
		move(TaskStatus.CANCELLED);
	}

	private void requireAlive() {
		if (this.status == TaskStatus.CANCELLED) {
			throw new IllegalStateException("Task " + this.id + " is cancelled");
		}
	}

	private void move(TaskStatus to) {
		this.status = to;
		this.changed = true;
	}

	long id() {
		return this.id;
	}

	long caseNumber() {
		return this.caseNumber;
	}

	Act act() {
		return this.act;
	}

	long organization() {
		return this.organization;
	}

	long at() {
		return this.at;
	}

	long account() {
		return this.account;
	}

	@Nullable LocalDate date() {
		return this.date;
	}

	List<Long> waitsFor() {
		return this.waitsFor;
	}

	List<TaskStay> stays() {
		return this.stays;
	}

	boolean isSatisfied() {
		return this.satisfied;
	}

	TaskStatus status() {
		return this.status;
	}

	/** The day on which it took effect, where it has one and is done. */
	@Nullable LocalDate doneOn() {
		return this.doneOn;
	}

	@Nullable Instant doneAt() {
		return this.doneAt;
	}

	@Nullable Actor doneBy() {
		return this.doneBy;
	}

	boolean isChanged() {
		return this.changed;
	}

}
