package ru.sgo.duplicates.decision;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * «Удалять следует учётную запись, внесённую позже» (source document, 1.2; S8, S9). An
 * imported account may be older than its creation date says, so that such a date speaks
 * only where it is the earlier one. Silent when a date is missing or the earliest two
 * tie.
 */
final class KeepEarliestEntered implements KeeperRule {

	@Override
	public Optional<Opinion> judge(List<Candidate> candidates) {
		if (candidates.stream().anyMatch(candidate -> candidate.createdOn() == null)) {
			return Optional.empty();
		}
		Candidate first = candidates.stream().min(Comparator.comparing(KeepEarliestEntered::entered)).orElseThrow();
		boolean certain = candidates.stream()
			.filter(other -> other != first)
			.allMatch(other -> entered(other).isAfter(entered(first)) && other.entryMethod() != EntryMethod.IMPORT);
		return certain
				? Optional.of(new Opinion(first, Reason.of("keep.entered-earlier").account(first).day(entered(first))))
				: Optional.empty();
	}

	private static LocalDate entered(Candidate candidate) {
		return Objects.requireNonNull(candidate.createdOn());
	}

}
