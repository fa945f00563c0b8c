package ru.sgo.duplicates.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import ru.sgo.duplicates.history.MovementKind;
import ru.sgo.duplicates.history.Stay;
import ru.sgo.duplicates.history.StayKind;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.journal.JournalKind;

/** The acts that write one document about one account. */
@Service
@Transactional
public class MovementActs {

	private final ActRecorder recorder;

	private final MovementBook book;

	MovementActs(ActRecorder recorder, MovementBook book) {
		this.recorder = recorder;
		this.book = book;
	}

	/** Зачисление: a regular stay begins on the order's date. */
	public ActOutcome enrol(ActOn on, Order order, Actor by) {
		return begin(on, StayKind.REGULAR, MovementKind.ENROLMENT, order, by);
	}

	/** Зачисление в прикреплённые: an attached stay begins on the order's date. */
	public ActOutcome attach(ActOn on, Order order, Actor by) {
		return begin(on, StayKind.ATTACHED, MovementKind.ATTACHMENT, order, by);
	}

	/** Выбытие: the regular stay still open ends on the order's date, its last day. */
	public ActOutcome withdraw(ActOn on, Order order, Actor by) {
		return end(on, StayKind.REGULAR, MovementKind.WITHDRAWAL, order, by);
	}

	/**
	 * Открепление: the attached stay still open ends on the order's date, its last day.
	 */
	public ActOutcome detach(ActOn on, Order order, Actor by) {
		return end(on, StayKind.ATTACHED, MovementKind.DETACHMENT, order, by);
	}

	/**
	 * Moves a document to the date of the order; the wrong one is kept, superseded.
	 * @param wrong the date under which it stands now
	 */
	public ActOutcome correctDate(ActOn on, MovementKind kind, LocalDate wrong, Order order, Actor by) {
		return this.recorder.onLivingAccount(on, account -> {
			List<RecordedMovement> standing = this.book.counted(on, kind, wrong);
			if (standing.isEmpty()) {
				return new ActOutcome.Refused(ActOutcome.Reason.UNKNOWN_MOVEMENT);
			}
			if (kind == MovementKind.WITHDRAWAL
					&& has(on, StayKind.REGULAR, stay -> wrong.equals(stay.ends()) && beginsAfter(stay, order))) {
				return new ActOutcome.Refused(ActOutcome.Reason.BEFORE_ENROLMENT);
			}
			return correct(account, on, standing, kind, order, by);
		});
	}

	/**
	 * Выбытие, of which only a list without the child has told: says its day.
	 * @param assumed the day that was taken until now
	 */
	public ActOutcome stateLeaving(ActOn on, LocalDate assumed, Order order, Actor by) {
		return this.recorder.onLivingAccount(on, account -> {
			List<RecordedMovement> standing = this.book.counted(on, MovementKind.WITHDRAWAL, assumed)
				.stream()
				.filter(movement -> !movement.isDayKnown())
				.toList();
			if (standing.isEmpty()) {
				return new ActOutcome.Refused(ActOutcome.Reason.UNKNOWN_MOVEMENT);
			}
			if (has(on, StayKind.REGULAR, stay -> assumed.equals(stay.ends()) && beginsAfter(stay, order))) {
				return new ActOutcome.Refused(ActOutcome.Reason.BEFORE_ENROLMENT);
			}
			if (has(on, StayKind.REGULAR, stay -> stay.begins().isAfter(assumed) && !beginsAfter(stay, order))) {
				return new ActOutcome.Refused(ActOutcome.Reason.AFTER_RETURN);
			}
			return correct(account, on, standing, MovementKind.WITHDRAWAL, order, by);
		});
	}

	private ActOutcome correct(StudentAccount account, ActOn on, List<RecordedMovement> standing, MovementKind kind,
			Order order, Actor by) {
		String number = order.number().isEmpty() ? standing.get(0).orderNumber() : order.number();
		Order corrected = new Order(order.date(), number, order.signedOn());
		Map<String, ?> before = standing.get(0).snapshot();
		standing.forEach(movement -> movement.supersede(this.recorder.now()));
		this.book.write(on, kind, corrected);
		return this.recorder.done(account, on, JournalKind.CORRECT_DATE, before, corrected.snapshot(kind), by);
	}

	private ActOutcome begin(ActOn on, StayKind stayKind, MovementKind kind, Order order, Actor by) {
		return this.recorder.onLivingAccount(on, account -> {
			if (this.book.isThere(on, stayKind, order.date())) {
				return new ActOutcome.Refused(ActOutcome.Reason.ALREADY_THERE);
			}
			this.book.write(on, kind, order);
			return this.recorder.done(account, on, journalKind(kind), Map.of(), order.snapshot(kind), by);
		});
	}

	private ActOutcome end(ActOn on, StayKind stayKind, MovementKind kind, Order order, Actor by) {
		return this.recorder.onLivingAccount(on, account -> {
			if (!has(on, stayKind, stay -> stay.ends() == null)) {
				return new ActOutcome.Refused(ActOutcome.Reason.NOT_THERE);
			}
			if (has(on, stayKind, stay -> stay.ends() == null && beginsAfter(stay, order))) {
				return new ActOutcome.Refused(ActOutcome.Reason.BEFORE_ENROLMENT);
			}
			this.book.write(on, kind, order);
			return this.recorder.done(account, on, journalKind(kind), Map.of(), order.snapshot(kind), by);
		});
	}

	private boolean has(ActOn on, StayKind kind, Predicate<Stay> condition) {
		return this.book.stays(on).stream().filter(stay -> stay.kind() == kind).anyMatch(condition);
	}

	private static boolean beginsAfter(Stay stay, Order order) {
		return stay.begins().isAfter(order.date());
	}

	private static JournalKind journalKind(MovementKind kind) {
		return switch (kind) {
			case ENROLMENT -> JournalKind.ENROLMENT;
			case WITHDRAWAL -> JournalKind.WITHDRAWAL;
			case ATTACHMENT -> JournalKind.ATTACHMENT;
			case DETACHMENT -> JournalKind.DETACHMENT;
			case TRANSFER -> JournalKind.TRANSFER;
		};
	}

}
