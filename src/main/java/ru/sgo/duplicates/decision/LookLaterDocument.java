package ru.sgo.duplicates.decision;

import java.time.LocalDate;
import java.util.Optional;

import ru.sgo.duplicates.history.Movement;
import ru.sgo.duplicates.history.MovementKind;
import ru.sgo.duplicates.history.Stay;
import ru.sgo.duplicates.history.StayKind;

/**
 * The kept account holds a document that says nothing as long as its stays are as they
 * are (a second enrolment, a withdrawal without an enrolment), but would undo what the
 * plan does before it.
 */
final class LookLaterDocument implements LookRule {

	@Override
	public Optional<Reason> judge(Circumstances c) {
		Stay arrival = c.arrival();
		if (arrival == null) {
			return Optional.empty();
		}
		LocalDate lastDayElsewhere = arrival.begins().minusDays(1);
		return c.kept()
			.movements()
			.stream()
			.filter(movement -> !movement.date().isBefore(lastDayElsewhere) && isSilent(c.kept(), movement))
			.filter(movement -> undoes(movement.kind(), movement.organization().equals(arrival.organization())))
			.findFirst()
			.map(movement -> Reason.of("look.later-document")
				.account(c.kept())
				.place(movement.organization())
				.day(movement.date()));
	}

	private static boolean undoes(MovementKind kind, boolean there) {
		return switch (kind) {
			case ENROLMENT -> !there;
			case WITHDRAWAL, ATTACHMENT -> there;
			case DETACHMENT, TRANSFER -> false;
		};
	}

	/** Whether it neither begins nor ends a stay of its kind. */
	private static boolean isSilent(Candidate kept, Movement movement) {
		StayKind kind = (movement.kind() == MovementKind.ATTACHMENT) ? StayKind.ATTACHED : StayKind.REGULAR;
		return kept.stays()
			.stream()
			.filter(stay -> stay.kind() == kind && stay.organization().equals(movement.organization()))
			.noneMatch(stay -> movement.date().equals(stay.begins()) || movement.date().equals(stay.ends()));
	}

}
