package ru.sgo.duplicates.resolution;

import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.decision.Act;
import ru.sgo.duplicates.registry.Order;

/** Why a task cannot be carried out so, or not now. */
final class TaskCarryOutRules {

	private static final int LONGEST_TEXT = 2000;

	private TaskCarryOutRules() {
	}

	/** The first fault. */
	static Optional<CaseOutcome> refusal(DuplicateCase duplicate, Task task, TaskCarryOut how,
			DecisionValidity validity, LocalDate today) {
		if (task.status() == TaskStatus.DONE || task.status() == TaskStatus.CANCELLED) {
			return refused("task.refused.done");
		}
		if (duplicate.status() == CaseStatus.DISPUTED) {
			return refused("task.refused.disputed");
		}
		if (task.status() == TaskStatus.WAITING) {
			return refused("task.refused.waiting");
		}
		if (task.act() == Act.DELETE_ACCOUNT && !validity.holds(duplicate, task.account())) {
			return refused("task.refused.data-changed");
		}
		if (how.text() != null && how.text().length() > LONGEST_TEXT) {
			return invalid("text", "task.refused.text-long");
		}
		Optional<CaseOutcome.Invalid> order = faultOfOrder(how.orderNumber(), how.orderDate(), today);
		if (order.isPresent()) {
			return order.map(CaseOutcome.class::cast);
		}
		if (task.act() == Act.EXPLAIN && (how.text() == null || how.text().isBlank())) {
			return invalid("text", "task.refused.text-missing");
		}
		if (task.act() == Act.CLARIFY) {
			return TaskCards.fault(how.cards());
		}
		if (how.date() != null && !Order.isPossible(how.date())) {
			return invalid("date", "task.refused.date");
		}
		if (leavesTooLate(task, how.date())) {
			return invalid("date", "task.refused.date-late");
		}
		if (begins(task) && how.date() != null && how.date().isBefore(task.date())) {
			return invalid("date", "task.refused.date-early");
		}
		if (isYetToCome(task, how.date(), today)) {
			return invalid("date", "task.refused.date-to-come");
		}
		if (isOtherThanDecided(task, how.date())) {
			return invalid("date", "task.refused.date-late");
		}
		return Optional.empty();
	}

	/** What is wrong with an order, whatever it is about; the first fault. */
	static Optional<CaseOutcome.Invalid> faultOfOrder(@Nullable String number, @Nullable LocalDate signedOn,
			LocalDate today) {
		if (number != null && number.length() > Order.LONGEST_NUMBER) {
			return Optional.of(new CaseOutcome.Invalid("orderNumber", "task.refused.order-long"));
		}
		if (signedOn != null && (!Order.isPossible(signedOn) || signedOn.isAfter(today))) {
			return Optional.of(new CaseOutcome.Invalid("orderDate", "task.refused.order-date"));
		}
		return Optional.empty();
	}

	/** A later withdrawal would leave the child in two places at once. */
	private static boolean leavesTooLate(Task task, @Nullable LocalDate date) {
		return date != null && (task.act() == Act.WITHDRAW || task.act() == Act.CORRECT_WITHDRAWAL)
				&& date.isAfter(task.date());
	}

	/** A later day would lose what the decision has found. */
	private static boolean isOtherThanDecided(Task task, @Nullable LocalDate date) {
		return begins(task) && date != null && !date.equals(task.date());
	}

	private static boolean begins(Task task) {
		return task.act().takesOver() || task.act() == Act.CORRECT_ENROLMENT;
	}

	/** An order for a later day exists only where that day was decided: 1 September. */
	private static boolean isYetToCome(Task task, @Nullable LocalDate date, LocalDate today) {
		return date != null && date.isAfter(today) && !date.equals(task.date());
	}

	private static Optional<CaseOutcome> refused(String messageKey) {
		return Optional.of(new CaseOutcome.Refused(messageKey));
	}

	private static Optional<CaseOutcome> invalid(String field, String messageKey) {
		return Optional.of(new CaseOutcome.Invalid(field, messageKey));
	}

}
