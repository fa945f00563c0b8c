package ru.sgo.duplicates.decision;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import ru.sgo.duplicates.history.Movement;
import ru.sgo.duplicates.history.MovementKind;
import ru.sgo.duplicates.history.Stay;

/**
 * Whether two accounts say that a child attends two organizations on one day. A list
 * tells that a child is there until its day and no longer; where a child has left on a
 * day that nobody knows, it was there for sure until the last list that had it.
 */
public final class Meeting {

	private Meeting() {
	}

	/** Whether it is known that they do. */
	public static boolean isKnown(Candidate one, Candidate other) {
		return one.attendance()
			.stream()
			.anyMatch(stay -> elsewhere(other, stay).anyMatch(there -> !knownEnd(one, stay).isBefore(there.begins())
					&& !knownEnd(other, there).isBefore(stay.begins())));
	}

	/**
	 * Whose newer lists would tell whether they do: the codes of the organizations where
	 * a stay was still open on the last list, before the other one began. Empty where it
	 * is known.
	 */
	public static Set<String> awaited(Candidate one, Candidate other) {
		Set<String> awaited = new TreeSet<>();
		if (!isKnown(one, other)) {
			for (Stay stay : one.attendance()) {
				elsewhere(other, stay)
					.filter(there -> !toldEnd(one, stay).isBefore(there.begins())
							&& !toldEnd(other, there).isBefore(stay.begins()))
					.map(there -> knownEnd(one, stay).isBefore(there.begins()) ? stay : there)
					.forEach(older -> awaited.add(older.organization()));
			}
		}
		return awaited;
	}

	private static Stream<Stay> elsewhere(Candidate account, Stay stay) {
		return account.attendance().stream().filter(there -> !there.organization().equals(stay.organization()));
	}

	/** The last day on which the account is known to be there. */
	private static LocalDate knownEnd(Candidate account, Stay stay) {
		return (stay.ends() == null && account.isListed()) ? lastSeen(account, stay) : toldEnd(account, stay);
	}

	/** The last day there by the documents; of an unknown one, that of the last list. */
	static LocalDate toldEnd(Candidate account, Stay stay) {
		return endsOnUnknownDay(account, stay) ? lastSeen(account, stay) : StayFacts.endOrNever(stay);
	}

	private static boolean endsOnUnknownDay(Candidate account, Stay stay) {
		boolean unknown = false;
		for (Movement movement : account.movements()) {
			boolean ends = movement.kind() == MovementKind.WITHDRAWAL || movement.kind() == MovementKind.DETACHMENT;
			if (ends && movement.date().equals(stay.ends()) && movement.organization().equals(stay.organization())) {
				if (movement.dayKnown()) {
					return false;
				}
				unknown = true;
			}
		}
		return unknown;
	}

	/** A list of another stay there says nothing of this one but that it has begun. */
	private static LocalDate lastSeen(Candidate account, Stay stay) {
		LocalDate day = account.lists().until().get(stay.organization());
		return (day != null && stay.meets(day, day)) ? day : stay.begins();
	}

}
