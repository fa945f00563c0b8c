package ru.sgo.duplicates.decision;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * «Учётную запись с историей движения необходимо оставить» (S8): the account whose first
 * movement is earlier. Silent when an account has no movement or the earliest two tie.
 */
final class KeepEarliestMovement implements KeeperRule {

	@Override
	public Optional<Opinion> judge(List<Candidate> candidates) {
		if (candidates.stream().anyMatch(candidate -> candidate.firstMovement().isEmpty())) {
			return Optional.empty();
		}
		Candidate first = candidates.stream().min(Comparator.comparing(KeepEarliestMovement::date)).orElseThrow();
		boolean alone = candidates.stream()
			.filter(other -> other != first)
			.allMatch(other -> date(other).isAfter(date(first)));
		return alone ? Optional.of(new Opinion(first, Reason.of("keep.moved-earlier").account(first).day(date(first))))
				: Optional.empty();
	}

	private static LocalDate date(Candidate candidate) {
		return candidate.firstMovement().orElseThrow();
	}

}
