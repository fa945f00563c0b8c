package ru.sgo.duplicates.resolution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.decision.Act;
import ru.sgo.duplicates.journal.Actor;

/** One act that one organization owes for a case. */
final class Task {

	private final TaskDuty duty;

	/** Whether the facts of the registry satisfy it now. */
	private final boolean satisfied;

	/** The day on which it took effect, as the facts tell now. */
	private final @Nullable LocalDate actual;

	private TaskStatus status;

	/** Its days run from when it opens: until then, what they would be at the least. */
	private LocalDate dueOn;

	private @Nullable TaskDone done;

	private boolean changed;

	/** A task that is given out, and waits. */
	Task(TaskDuty duty, LocalDate dueOn) {
		this(duty, TaskStatus.WAITING, dueOn, null, false, null);
	}

	/** A task as it is kept, with its {@link TaskFacts facts}. */
	Task(TaskDuty duty, TaskStatus status, LocalDate dueOn, @Nullable TaskDone done, boolean satisfied,
			@Nullable LocalDate actual) {
		this.duty = duty;
		this.status = status;
		this.dueOn = dueOn;
		this.done = done;
		this.satisfied = satisfied;
		this.actual = actual;
	}

	/** The facts satisfy it, however they came about. */
	void done(Actor by, Instant when) {
		requireAlive();
		this.done = new TaskDone(when, by, this.actual);
		move(TaskStatus.DONE);
	}

	/** The facts satisfy it no longer; it has been open before, and keeps its day. */
	void putBack() {
		requireAlive();
		this.done = null;
		move(TaskStatus.OPEN);
	}

	/** All that comes first is done. */
	void open(LocalDate until) {
		requireAlive();
		this.dueOn = until;
		move(TaskStatus.OPEN);
	}

	/** A step before it is still to be done, or again. */
	void await() {
		requireAlive();
		move(TaskStatus.WAITING);
	}

	void cancel() {
		requireAlive();
		this.done = null;
		move(TaskStatus.CANCELLED);
	}

	private void requireAlive() {
		if (this.status == TaskStatus.CANCELLED) {
			throw new IllegalStateException("Task " + id() + " is cancelled");
		}
	}

	private void move(TaskStatus to) {
		this.status = to;
		this.changed = true;
	}

	long id() {
		return this.duty.id();
	}

	long caseNumber() {
		return this.duty.caseNumber();
	}

	int position() {
		return this.duty.position();
	}

	Act act() {
		return this.duty.act();
	}

	long organization() {
		return this.duty.organization();
	}

	long at() {
		return this.duty.at();
	}

	long account() {
		return this.duty.account();
	}

	@Nullable LocalDate date() {
		return this.duty.date();
	}

	LocalDate dueOn() {
		return this.dueOn;
	}

	List<Long> waitsFor() {
		return this.duty.waitsFor();
	}

	List<TaskStay> stays() {
		return this.duty.stays();
	}

	boolean isSatisfied() {
		return this.satisfied;
	}

	TaskStatus status() {
		return this.status;
	}

	/** The day on which it took effect, where it has one and is done. */
	@Nullable LocalDate doneOn() {
		return (this.done != null) ? this.done.on() : null;
	}

	@Nullable Instant doneAt() {
		return (this.done != null) ? this.done.at() : null;
	}

	@Nullable Actor doneBy() {
		return (this.done != null) ? this.done.by() : null;
	}

	boolean isChanged() {
		return this.changed;
	}

}
