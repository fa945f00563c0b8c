package ru.sgo.duplicates.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import ru.sgo.duplicates.history.Stay;
import ru.sgo.duplicates.history.StayKind;

/**
 * Where a child that stands in two organizations lawfully is counted: in one of them, as
 * long as the term lasts and the days are those of both.
 */
public final class CountedOnce {

	private CountedOnce() {
	}

	/**
	 * The stays of the account, of which those at the other organization lack the days on
	 * which it is counted where it is counted.
	 * @param counted the code of the organization that counts the child
	 * @param other the code of the other one
	 * @param until the last day of the term
	 */
	public static List<Stay> stays(List<Stay> stays, String counted, String other, LocalDate until) {
		List<Stay> there = stays.stream()
			.filter(stay -> isRegularAt(counted, stay))
			.flatMap(stay -> upTo(until, stay).stream())
			.toList();
		return stays.stream()
			.flatMap(stay -> isRegularAt(other, stay) ? stay.without(there).stream() : Stream.of(stay))
			.toList();
	}

	private static boolean isRegularAt(String organization, Stay stay) {
		return stay.kind() == StayKind.REGULAR && stay.organization().equals(organization);
	}

	private static Optional<Stay> upTo(LocalDate until, Stay stay) {
		if (stay.begins().isAfter(until)) {
			return Optional.empty();
		}
		return Optional.of(StayFacts.endOrNever(stay).isAfter(until) ? stay.during(stay.begins(), until) : stay);
	}

}
