package ru.sgo.duplicates.resolution;

import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.decision.Act;
import ru.sgo.duplicates.history.PossibleDays;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.registry.Order;

/** What is wrong with an objection as it was sent. */
final class TaskObjectionRules {

	private static final int LONGEST_TEXT = 2000;

	private static final int LONGEST_NUMBER = 200;

	private TaskObjectionRules() {
	}

	/**
	 * The first fault.
	 * @param by in whose name it is made
	 */
	static Optional<CaseOutcome> fault(TaskObjection wish, Task task, Actor by, LocalDate today) {
		if (wish.reason().isEmpty() && wish.stated() == null) {
			return invalid("reason", "task.refused.reason-missing");
		}
		if (wish.reason().length() > LONGEST_TEXT) {
			return invalid("reason", "task.refused.text-long");
		}
		return faultOf(wish.stated(), task, today).or(() -> faultOf(wish.letter(), by));
	}

	private static Optional<CaseOutcome> faultOf(@Nullable TaskStatedOrder stated, Task task, LocalDate today) {
		if (stated == null) {
			return Optional.empty();
		}
		if (!statesDay(task.act())) {
			return invalid("statedDate", "task.refused.stated-none");
		}
		if (!Order.isPossible(stated.date())) {
			return invalid("statedDate", "task.refused.date");
		}
		if (PossibleDays.isFarAhead(stated.date(), today)) {
			return invalid("statedDate", "case.refused.date-far");
		}
		if (stated.date().equals(task.date())) {
			return invalid("statedDate", "task.refused.stated-same");
		}
		if (stated.number().length() > LONGEST_NUMBER) {
			return invalid("orderNumber", "task.refused.order-long");
		}
		return (stated.signedOn() != null && !Order.isPossible(stated.signedOn()))
				? invalid("orderDate", "task.refused.date") : Optional.empty();
	}

	private static Optional<CaseOutcome> faultOf(@Nullable TaskObjectionLetter letter, Actor by) {
		if (letter == null) {
			return Optional.empty();
		}
		if (by.onBehalfOf() == null) {
			return invalid("letterNumber", "task.refused.letter-own");
		}
		if (letter.number().isEmpty()) {
			return invalid("letterNumber", "task.refused.letter-number");
		}
		if (letter.number().length() > LONGEST_NUMBER) {
			return invalid("letterNumber", "task.refused.order-long");
		}
		return (letter.date() != null && !Order.isPossible(letter.date())) ? invalid("letterDate", "task.refused.date")
				: Optional.empty();
	}

	/** Whether an order may say another day than the act bears. */
	static boolean statesDay(Act act) {
		return switch (act) {
			case WITHDRAW, CORRECT_WITHDRAWAL, CORRECT_ENROLMENT, ENROL, DELETE_ACCOUNT -> true;
			case ATTACH, DETACH, EXPLAIN, CLARIFY -> false;
		};
	}

	private static Optional<CaseOutcome> invalid(String field, String messageKey) {
		return Optional.of(new CaseOutcome.Invalid(field, messageKey));
	}

}
