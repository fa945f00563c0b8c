package ru.sgo.duplicates.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.history.Stay;

/** What of a stay an account does not have yet. */
final class Missing {

	private Missing() {
	}

	/**
	 * The stay from the first day on which the account is not there; where another
	 * account's order begins on the last day that it is there, from that day.
	 * @param own the account's stays in the organization
	 * @param others the other accounts' stays there
	 */
	static Optional<Stay> of(Stay wanted, List<Stay> own, List<Stay> others) {
		LocalDate next = wanted.begins();
		LocalDate last = null;
		for (Stay stay : own.stream().sorted(Line.ORDER).toList()) {
			if (stay.meets(next, next)) {
				if (stay.ends() == null) {
					return Optional.empty();
				}
				last = stay.ends();
				next = last.plusDays(1);
			}
		}
		LocalDate from = isOrdered(last, others) ? last : next;
		return next.isAfter(StayFacts.endOrNever(wanted)) ? Optional.empty() : Optional
			.of(new Stay(wanted.organization(), wanted.organizationKind(), wanted.kind(), from, wanted.ends()));
	}

	private static boolean isOrdered(@Nullable LocalDate day, List<Stay> others) {
		return others.stream().anyMatch(stay -> stay.begins().equals(day));
	}

}
