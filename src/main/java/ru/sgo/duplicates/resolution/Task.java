package ru.sgo.duplicates.resolution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.decision.Act;
import ru.sgo.duplicates.decision.Step;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.report.OrganizationTree;

/** One act that one organization owes for a case. */
final class Task {

	private final long id;

	private final long caseNumber;

	/** Its place in the plan, from 0. */
	private final int position;

	private final Act act;

	private final long organization;

	/** Where it takes effect. */
	private final long at;

	private final long account;

	private final @Nullable LocalDate date;

	private final LocalDate dueOn;

	private final List<Long> waitsFor;

	/** What the account is to have there. */
	private final List<TaskStay> stays;

	/** Whether the facts of the registry satisfy it now. */
	private final boolean satisfied;

	/** The day on which it took effect, as the facts tell now. */
	private final @Nullable LocalDate actual;

	private TaskStatus status;

	/** The day on which it took effect when it was done. */
	private @Nullable LocalDate doneOn;

	private @Nullable Instant doneAt;

	private @Nullable Actor doneBy;

	private boolean changed;

	/**
	 * A task that is given out, and waits.
	 * @param account the id of the account that it changes
	 * @param waitsFor the ids of the tasks that come first
	 */
	Task(long id, long caseNumber, int position, Step step, OrganizationTree places, long account, LocalDate dueOn,
			List<Long> waitsFor) {
		this.id = id;
		this.caseNumber = caseNumber;
		this.position = position;
		this.status = TaskStatus.WAITING;
		this.act = step.act();
		this.organization = places.id(step.organization());
		this.at = places.id(step.at());
		this.account = account;
		this.date = step.date();
		this.dueOn = dueOn;
		this.waitsFor = List.copyOf(waitsFor);
		this.stays = step.stays().stream().map(stay -> new TaskStay(stay.begins(), stay.ends())).toList();
		this.satisfied = false;
		this.actual = null;
	}

	/** A task as it is kept in a row, with its {@link TaskFacts facts}. */
	Task(ResultSet row, List<Long> waitsFor, List<TaskStay> stays) throws SQLException {
		this.id = TaskColumns.ID.of(row);
		this.caseNumber = TaskColumns.CASE.of(row);
		this.position = TaskColumns.POSITION.of(row);
		this.status = TaskColumns.STATUS.of(row);
		this.act = TaskColumns.ACT.of(row);
		this.organization = TaskColumns.ORGANIZATION.of(row);
		this.at = TaskColumns.AT.of(row);
		this.account = TaskColumns.ACCOUNT.of(row);
		this.date = TaskColumns.DATE.orNull(row);
		this.dueOn = TaskColumns.DUE_ON.of(row);
		this.waitsFor = List.copyOf(waitsFor);
		this.stays = List.copyOf(stays);
		this.satisfied = row.getBoolean("satisfied");
		this.actual = row.getObject("actual", LocalDate.class);
		this.doneOn = TaskColumns.ACTUAL_DATE.orNull(row);
		this.doneAt = TaskColumns.DONE_AT.orNull(row);
		this.doneBy = TaskColumns.doneBy(row);
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

	int position() {
		return this.position;
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

	LocalDate dueOn() {
		return this.dueOn;
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
