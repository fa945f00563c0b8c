package ru.sgo.duplicates.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import ru.sgo.duplicates.history.Stay;
import ru.sgo.duplicates.history.StayKind;

/** The step by which an account leaves a place. */
final class Leaving {

	private Leaving() {
	}

	/**
	 * Empty when the stay ends on that day already. A stay that begins later is taken
	 * back on its first day: a stay of a single day does not count.
	 * @param lastDay the last day of attendance there
	 */
	static Optional<Step> step(Candidate account, Stay stay, LocalDate lastDay, String authority) {
		Act act = (stay.kind() == StayKind.ATTACHED) ? Act.DETACH
				: (stay.ends() == null) ? Act.WITHDRAW : Act.CORRECT_WITHDRAWAL;
		LocalDate date = lastDay.isBefore(stay.begins()) ? stay.begins() : lastDay;
		return date.equals(stay.ends()) ? Optional.empty()
				: Optional
					.of(new Step(act, Responsibility.forActAt(stay.organization(), stay.organizationKind(), authority),
							stay.organization(), account.number(), date, List.of()));
	}

}
