package ru.sgo.duplicates.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.history.Movement;
import ru.sgo.duplicates.history.MovementKind;
import ru.sgo.duplicates.history.Stay;

/**
 * An account as it will be: with a document moved or added. What said nothing before may
 * speak then, a second enrolment in a stay that has been ended before it.
 */
final class Corrected {

	private Corrected() {
	}

	/** The stay ends on this day. */
	static Candidate leaving(Candidate account, Stay stay, LocalDate lastDay) {
		return with(account, stay, MovementKind.WITHDRAWAL, stay.ends(), lastDay);
	}

	/** The stay begins on this day. */
	static Candidate beginning(Candidate account, Stay stay, LocalDate firstDay) {
		return with(account, stay, MovementKind.ENROLMENT, stay.begins(), firstDay);
	}

	private static Candidate with(Candidate account, Stay stay, MovementKind kind, @Nullable LocalDate wrong,
			LocalDate right) {
		List<Movement> movements = new ArrayList<>(account.movements());
		movements.removeIf(movement -> movement.kind() == kind && movement.organization().equals(stay.organization())
				&& movement.date().equals(wrong));
		movements.add(new Movement(stay.organization(), stay.organizationKind(), kind, right));
		return Candidate.of(account.number(), account.createdOn(), account.entryMethod(), account.creator(), movements)
			.seen(account.lists());
	}

}
