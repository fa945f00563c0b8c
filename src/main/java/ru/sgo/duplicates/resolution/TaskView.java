package ru.sgo.duplicates.resolution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A task with what its organization may see: of the other side only numbers,
 * organizations and dates.
 *
 * @param act in lower case
 * @param organization the code of who owes it
 * @param at the code of the organization where it takes effect
 * @param account the number of the account that it changes
 * @param keep the number of the account to keep
 * @param child the child's name as it stands in the organization's own account
 * @param ownAccount the number of that account
 * @param stays what the account is to have there, for acts that take stays over
 * @param actualDate the day on which it took effect, where it is done
 * @param doneOrigin {@code here} or {@code source}
 * @param cause why the task exists, in lower case
 */
public record TaskView(long id, long caseNumber, CaseStatus caseStatus, TaskStatus status, String act,
		String organization, String organizationName, String at, String atName, String account, @Nullable String keep,
		String child, @Nullable LocalDate birthDate, String ownAccount, @Nullable LocalDate date,
		@Nullable LocalDate actualDate, List<TaskStay> stays, List<Before> waitsFor, LocalDate dueOn, boolean overdue,
		@Nullable Instant seenAt, @Nullable Instant doneAt, @Nullable String doneBy, @Nullable String doneOrigin,
		@Nullable String explanation, @Nullable String objection, String cause, String identity) {

	/** A step that comes first. */
	public record Before(long id, String act, String organizationName, TaskStatus status) {
	}

	/** The same task, with what it takes over and the steps that come first. */
	TaskView with(List<TaskStay> taken, List<Before> steps) {
		return new TaskView(this.id, this.caseNumber, this.caseStatus, this.status, this.act, this.organization,
				this.organizationName, this.at, this.atName, this.account, this.keep, this.child, this.birthDate,
				this.ownAccount, this.date, this.actualDate, taken, steps, this.dueOn, this.overdue, this.seenAt,
				this.doneAt, this.doneBy, this.doneOrigin, this.explanation, this.objection, this.cause, this.identity);
	}

	/** Whether it can be carried out now. */
	public boolean isReady() {
		return this.status == TaskStatus.OPEN && this.caseStatus != CaseStatus.DISPUTED;
	}

	/** Whether it took effect on another day than was decided; no day was lost by it. */
	public boolean isOnOtherDay() {
		return this.actualDate != null && !this.actualDate.equals(this.date);
	}

	/** Whether an order may say another day than the decision. */
	public boolean mayStateDay() {
		return TaskObjectionRules.statesDay(this.act);
	}

	/** Whether it is about leaving a place, not about coming to one. */
	public boolean isLeaving() {
		return this.act.equals("withdraw") || this.act.equals("correct_withdrawal");
	}

	/** Whether the organization may object to it. */
	public boolean isDisputable() {
		return (this.status == TaskStatus.OPEN || this.status == TaskStatus.WAITING)
				&& this.caseStatus == CaseStatus.ASSIGNED;
	}

}
