package ru.sgo.duplicates.decision;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import ru.sgo.duplicates.history.Stay;

/**
 * The account whose place the kept one takes when it is enrolled: of those to delete the
 * one that stays there longest, and of these the one that came first.
 *
 * @param account its number
 * @param stay its first stay there that lasts beyond the day, with which the taking over
 * begins
 * @param until its last day there, or {@code LocalDate.MAX} while it is still there
 */
public record TakenOver(String account, Stay stay, LocalDate until) {

	private static final Comparator<TakenOver> LONGEST = Comparator.comparing(TakenOver::until)
		.thenComparing(taken -> taken.stay().begins(), Comparator.reverseOrder());

	/**
	 * Empty when none of them is enrolled in the organization beyond the day.
	 * @param deleted the accounts to delete, of which the smallest number decides a tie
	 * @param organization the organization's code
	 */
	public static Optional<TakenOver> among(Collection<Candidate> deleted, String organization, LocalDate day) {
		return deleted.stream()
			.sorted(Candidate.BY_NUMBER)
			.flatMap(candidate -> of(candidate, organization, day).stream())
			.max(LONGEST);
	}

	private static Optional<TakenOver> of(Candidate candidate, String organization, LocalDate day) {
		List<Stay> there = candidate.regularStays()
			.stream()
			.filter(stay -> stay.organization().equals(organization))
			.filter(stay -> StayFacts.endOrNever(stay).isAfter(day))
			.toList();
		return there.stream()
			.map(StayFacts::endOrNever)
			.max(Comparator.naturalOrder())
			.map(until -> new TakenOver(candidate.number(), there.get(0), until));
	}

}
