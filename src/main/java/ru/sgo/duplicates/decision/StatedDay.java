package ru.sgo.duplicates.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import ru.sgo.duplicates.history.Stay;

/**
 * The way of a child with one day of it as an organization's order states: the day on
 * which a stay ends or begins is moved, and its neighbour gives way, so that no day is
 * counted twice. Nothing else moves; where more would have to, a person decides anew.
 */
public final class StatedDay {

	private StatedDay() {
	}

	/**
	 * The child left on the stated day, not later than documents have it there; who comes
	 * next has it from the day after it.
	 * @param way the stays on the child's way, in any order
	 * @param told all stays that any account of the child tells
	 * @param organization the code of the organization that was left
	 * @param decided the last day there as it was decided
	 * @param stated the last day there by the order
	 * @return in the order of {@code way}; empty where it takes more than that
	 */
	public static Optional<List<Stay>> leaving(List<Stay> way, Collection<Stay> told, String organization,
			LocalDate decided, LocalDate stated) {
		Optional<Stay> left = there(way, organization).filter(stay -> decided.equals(stay.ends()))
			.findFirst()
			.or(() -> there(way, organization).filter(stay -> stay.meets(decided, decided)).findFirst());
		boolean isTold = told.stream().anyMatch(stay -> isThere(stay, organization) && stay.meets(stated, stated));
		if (!isTold || left.filter(stay -> stated.isAfter(stay.begins())).isEmpty()) {
			return Optional.empty();
		}
		Stay stay = left.get();
		List<Stay> moved = new ArrayList<>();
		for (Stay other : way) {
			if (other == stay) {
				moved.add(stay.during(stay.begins(), stated));
			}
			else if (other.begins().isBefore(stay.begins()) || other.begins().isAfter(stated)) {
				moved.add(other);
			}
			else if (lasts(other, stated.plusDays(1)) && !isThere(other, organization)) {
				moved.add(other.during(stated.plusDays(1), other.ends()));
			}
			else {
				return Optional.empty();
			}
		}
		return followsOn(moved, moved.get(way.indexOf(stay))) ? Optional.of(moved) : Optional.empty();
	}

	/**
	 * The child came on the stated day; where it was before it stayed until the day
	 * before that, as far as documents say that it was there.
	 * @param way the stays on the child's way, in any order
	 * @param told all stays that any account of the child tells
	 * @param organization the code of the organization to which it came
	 * @param decided the first day there as it was decided
	 * @param stated the first day there by the order
	 * @return in the order of {@code way}; empty where it takes more than that
	 */
	public static Optional<List<Stay>> coming(List<Stay> way, Collection<Stay> told, String organization,
			LocalDate decided, LocalDate stated) {
		Optional<Stay> begun = there(way, organization).filter(stay -> stay.begins().equals(decided)).findFirst();
		if (begun.filter(stay -> lasts(stay, stated)).isEmpty()) {
			return Optional.empty();
		}
		Stay stay = begun.get();
		LocalDate dayBefore = stated.minusDays(1);
		List<Stay> moved = new ArrayList<>();
		for (Stay other : way) {
			boolean before = other != stay && other.begins().isBefore(decided);
			if (other == stay) {
				moved.add(stay.during(stated, stay.ends()));
			}
			else if (before && !StayFacts.endOrNever(other).isBefore(stated)) {
				if (!other.begins().isBefore(dayBefore) || isThere(other, organization)) {
					return Optional.empty();
				}
				moved.add(other.during(other.begins(), dayBefore));
			}
			else if (before && decided.minusDays(1).equals(other.ends()) && dayBefore.isAfter(other.ends())) {
				moved.add(other.during(other.begins(), goesOn(other, told, dayBefore)));
			}
			else {
				moved.add(other);
			}
		}
		return Optional.of(moved);
	}

	/** How long the documents have the child go on there, no longer than that. */
	private static LocalDate goesOn(Stay stay, Collection<Stay> told, LocalDate longest) {
		LocalDate ends = Objects.requireNonNull(stay.ends());
		return told.stream()
			.filter(other -> isThere(other, stay.organization()) && other.meets(ends, ends))
			.map(other -> StayFacts.endOrNever(other).isBefore(longest) ? StayFacts.endOrNever(other) : longest)
			.max(Comparator.naturalOrder())
			.filter(ends::isBefore)
			.orElse(ends);
	}

	/** A stay of a single day does not count. */
	private static boolean lasts(Stay stay, LocalDate from) {
		return from.isBefore(StayFacts.endOrNever(stay));
	}

	/** What gave way must not meet what comes after it. */
	private static boolean followsOn(List<Stay> moved, Stay left) {
		LocalDate next = StayFacts.endOrNever(left).plusDays(1);
		return moved.stream().filter(stay -> stay.begins().equals(next)).count() <= 1;
	}

	private static Stream<Stay> there(List<Stay> way, String organization) {
		return way.stream().filter(stay -> isThere(stay, organization));
	}

	private static boolean isThere(Stay stay, String organization) {
		return stay.organization().equals(organization);
	}

}
