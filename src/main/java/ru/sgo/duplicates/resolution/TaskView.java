package ru.sgo.duplicates.resolution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.decision.Act;
import ru.sgo.duplicates.decision.Cause;
import ru.sgo.duplicates.decision.Identity;
import ru.sgo.duplicates.journal.Origin;

/**
 * A task with what its organization may see: of the other side only numbers,
 * organizations and dates.
 *
 * @param step what is to be done
 * @param waitsFor the steps that come first
 */
public record TaskView(long id, TaskStatus status, Duplicate duplicate, Step step, Child child, Progress progress,
		List<Before> waitsFor) {

	/**
	 * The case for which it exists.
	 *
	 * @param keep the number of the account to keep
	 */
	public record Duplicate(long number, CaseStatus status, Cause cause, Identity identity, @Nullable String keep) {
	}

	/**
	 * What is to be done.
	 *
	 * @param organization the code of who owes it
	 * @param at the code of the organization where it takes effect
	 * @param movedFrom the name of the closed organization that owed it before
	 * @param account the number of the account that it changes
	 * @param stays what the account is to have there, for acts that take stays over
	 */
	public record Step(Act act, String organization, String organizationName, String at, String atName,
			@Nullable String movedFrom, String account, @Nullable LocalDate date, List<TaskStay> stays) {
	}

	/**
	 * The child as it stands in the organization's own account.
	 *
	 * @param account the number of that account
	 */
	public record Child(String name, @Nullable LocalDate birthDate, String account) {
	}

	/**
	 * How far it has come.
	 *
	 * @param actualDate the day on which it took effect, where it is done
	 * @param cards how many cards the child has, as the organization has answered
	 */
	public record Progress(LocalDate dueOn, boolean overdue, @Nullable Instant seenAt, @Nullable Instant doneAt,
			@Nullable String doneBy, @Nullable Origin doneOrigin, @Nullable LocalDate actualDate,
			@Nullable String explanation, @Nullable String objection, @Nullable TaskCards cards) {
	}

	/**
	 * A step that comes first.
	 *
	 * @param overdue whether its day has passed, and all that comes after it waits
	 */
	public record Before(long id, Act act, String organizationName, TaskStatus status, boolean overdue) {
	}

	/** Whether it can be carried out now. */
	public boolean isReady() {
		return this.status == TaskStatus.OPEN && this.duplicate.status() != CaseStatus.DISPUTED;
	}

	/** Whether it took effect on another day than was decided; no day was lost by it. */
	public boolean isOnOtherDay() {
		LocalDate actual = this.progress.actualDate();
		return actual != null && !actual.equals(this.step.date());
	}

	/**
	 * Whether it is done by an order: not where something is asked or deleted, nor where
	 * past stays bear the orders that they have.
	 */
	public boolean takesOrder() {
		return isWritten() && this.step.stays().stream().allMatch(stay -> stay.to() == null);
	}

	/** Whether what was done for it may perhaps be taken back. */
	public boolean isUndoable() {
		CaseStatus of = this.duplicate.status();
		return isWritten() && this.status == TaskStatus.DONE && this.progress.doneOrigin() == Origin.HERE
				&& (of == CaseStatus.ASSIGNED || of == CaseStatus.AWAITING_CHECK);
	}

	/** Whether it writes documents of movement. */
	private boolean isWritten() {
		return !this.step.act().isAnswer() && this.step.act() != Act.DELETE_ACCOUNT;
	}

	/** Whether the day of its order may be another one than was decided. */
	public boolean mayChangeDay() {
		return takesOrder() && (isLeaving() || this.step.act() == Act.DETACH);
	}

	/** Whether an order may say another day than the decision. */
	public boolean mayStateDay() {
		return TaskObjectionRules.statesDay(this.step.act());
	}

	/** Whether an answer would tell more, though the facts have settled it. */
	public boolean isStillAsked() {
		return this.step.act() == Act.CLARIFY && this.status == TaskStatus.DONE && this.progress.cards() == null
				&& this.duplicate.status().isUnclosed();
	}

	/** Whether it is about leaving a place, not about coming to one. */
	public boolean isLeaving() {
		return this.step.act() == Act.WITHDRAW || this.step.act() == Act.CORRECT_WITHDRAWAL;
	}

	/** Whether the organization may object to it. */
	public boolean isDisputable() {
		return (this.status == TaskStatus.OPEN || this.status == TaskStatus.WAITING)
				&& this.duplicate.status() == CaseStatus.ASSIGNED;
	}

}
