package ru.sgo.duplicates.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Of an account that has a number and one that only lists know, the one with the number
 * is kept, unless the rules clearly say otherwise: whoever decides can find it.
 */
final class KeepNumbered {

	private KeepNumbered() {
	}

	/** The keeper that the rules have told, or the one with the number instead. */
	static Optional<Keeper> rather(Optional<Keeper> told, List<Candidate> candidates) {
		List<Candidate> numbered = candidates.stream().filter(candidate -> !candidate.isListed()).toList();
		if (numbered.isEmpty() || told.filter(keeper -> isClear(keeper, candidates)).isPresent()) {
			return told;
		}
		Optional<Candidate> kept = (numbered.size() == 1) ? Optional.of(numbered.get(0))
				: Keeper.byRules(numbered).map(Keeper::account);
		return kept.map(account -> {
			List<Reason> reasons = new ArrayList<>();
			reasons.add(Reason.of("keep.numbered").account(account));
			told.ifPresent(keeper -> {
				reasons.add(Reason.of("look.rules-contradict"));
				reasons.addAll(keeper.reasons());
			});
			return new Keeper(account, reasons, false);
		});
	}

	private static boolean isClear(Keeper told, List<Candidate> candidates) {
		return !told.account().isListed() || told.agreed() && candidates.stream()
			.filter(candidate -> candidate != told.account())
			.allMatch(candidate -> LookListedSeptember.doubt(told.account(), candidate).isEmpty());
	}

}
