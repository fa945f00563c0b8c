package ru.sgo.duplicates.decision;

import java.util.List;
import java.util.Optional;

/**
 * «Удалять дубль должна та ОО, у которой запись внесена быстрым вводом» (S9): the one
 * account that was not. Silent unless it is exactly one and all the others were.
 */
final class KeepNotQuickEntered implements KeeperRule {

	@Override
	public Optional<Opinion> judge(List<Candidate> candidates) {
		List<Candidate> others = candidates.stream()
			.filter(candidate -> candidate.entryMethod() != EntryMethod.QUICK_ENTRY)
			.toList();
		if (others.size() != 1 || others.get(0).entryMethod() == null) {
			return Optional.empty();
		}
		return Optional.of(new Opinion(others.get(0), Reason.of("keep.not-quick-entry").account(others.get(0))));
	}

}
