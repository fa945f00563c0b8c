package ru.sgo.duplicates.registry;

import java.time.LocalDate;
import java.util.Map;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import ru.sgo.duplicates.history.MovementKind;
import ru.sgo.duplicates.history.StayKind;
import ru.sgo.duplicates.journal.Actor;

/** Зачисление оригинала: the kept account continues where the account to delete stood. */
@Service
@Transactional
public class TakeOver {

	private final ActRecorder recorder;

	private final MovementBook book;

	TakeOver(ActRecorder recorder, MovementBook book) {
		this.recorder = recorder;
		this.book = book;
	}

	/**
	 * Enrols the kept account and copies onto it what the other account of the child did
	 * since, once. The arrival itself is written under the order's date and number.
	 * @param from the account whose movements are taken over
	 * @param arrival the day on which that account's stay in the organization began
	 */
	public ActOutcome enrolInsteadOf(ActOn on, AccountId from, LocalDate arrival, Order order, Actor by) {
		return this.recorder.onLivingAccount(on, account -> {
			if (this.book.isThere(on, StayKind.REGULAR, order.date())) {
				return new ActOutcome.Refused(ActOutcome.Reason.ALREADY_THERE);
			}
			RecordedMovement enrolment = new RecordedMovement(on.account(), on.organization(), MovementKind.ENROLMENT,
					order);
			for (RecordedMovement movement : this.book.countedSince(from, arrival)) {
				if (isArrival(movement, on, arrival)) {
					enrolment.completeFrom(movement);
				}
				else if (countsAfter(movement, on, order)) {
					this.book.write(on.account(), movement.copiedTo(on.account()));
				}
			}
			this.book.write(on.account(), enrolment);
			return this.recorder.done(account, on, "enrol_instead_of", Map.of(),
					Map.of("insteadOf", from.value(), "date", order.date().toString()), by);
		});
	}

	/**
	 * What the order says of its own day and place is all there is; what happened there
	 * before is not taken over.
	 */
	private static boolean countsAfter(RecordedMovement movement, ActOn on, Order order) {
		boolean there = movement.organization().equals(on.organization());
		return there ? movement.date().isAfter(order.date()) : !movement.date().isBefore(order.date());
	}

	private static boolean isArrival(RecordedMovement movement, ActOn on, LocalDate arrival) {
		return movement.kind() == MovementKind.ENROLMENT && movement.organization().equals(on.organization())
				&& movement.date().equals(arrival);
	}

}
