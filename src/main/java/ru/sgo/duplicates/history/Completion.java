package ru.sgo.duplicates.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What documents an account lacks to be in an organization as it should be. */
public final class Completion {

	private Completion() {
	}

	/**
	 * The documents without which the account is not there on every day of the stay, or
	 * is there after its last day; empty when it lacks none. Where an own stay ends on
	 * the first day the wanted one begins on that day, as an order of that day says.
	 * @param own the account's movements, in any order
	 * @param wanted the stay that the account should have
	 * @return by date
	 */
	public static List<Movement> lacking(Collection<Movement> own, Stay wanted) {
		List<Movement> all = new ArrayList<>(own);
		List<Movement> lacking = new ArrayList<>();
		boolean regular = wanted.kind() == StayKind.REGULAR;
		for (Optional<LocalDate> gap = gap(all, wanted); gap.isPresent(); gap = gap(all, wanted)) {
			Movement beginning = new Movement(wanted.organization(), wanted.organizationKind(),
					regular ? MovementKind.ENROLMENT : MovementKind.ATTACHMENT, gap.get());
			all.add(beginning);
			lacking.add(beginning);
		}
		LocalDate last = wanted.ends();
		if (last != null && there(all, wanted).stream()
			.anyMatch(stay -> goesOn(stay, last) && (stay.begins().isBefore(last) || begins(lacking, last)))) {
			lacking.add(new Movement(wanted.organization(), wanted.organizationKind(),
					regular ? MovementKind.WITHDRAWAL : MovementKind.DETACHMENT, last));
		}
		return lacking;
	}

	/** The first day of the wanted stay on which the account is not there. */
	private static Optional<LocalDate> gap(List<Movement> all, Stay wanted) {
		LocalDate next = wanted.begins();
		for (Stay stay : there(all, wanted)) {
			boolean endsAsItBegins = wanted.begins().equals(stay.ends()) && stay.begins().isBefore(wanted.begins());
			if (!endsAsItBegins && stay.meets(next, next)) {
				if (stay.ends() == null) {
					return Optional.empty();
				}
				next = stay.ends().plusDays(1);
			}
		}
		return (wanted.ends() != null && next.isAfter(wanted.ends())) ? Optional.empty() : Optional.of(next);
	}

	private static List<Stay> there(List<Movement> all, Stay wanted) {
		return Stays.from(all.stream().filter(one -> one.organization().equals(wanted.organization())).toList())
			.stream()
			.filter(stay -> stay.kind() == wanted.kind())
			.toList();
	}

	private static boolean goesOn(Stay stay, LocalDate last) {
		return stay.meets(last, last) && (stay.ends() == null || stay.ends().isAfter(last));
	}

	/** Otherwise a stay that begins on the last day is another one. */
	private static boolean begins(List<Movement> lacking, LocalDate day) {
		return lacking.stream().anyMatch(movement -> movement.date().equals(day));
	}

}
