package ru.sgo.duplicates.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which account to keep, and why.
 *
 * @param account the account to keep
 * @param reasons first the reason that decided, then those of the rules that contradict
 * it
 * @param agreed whether every rule that spoke said the same
 */
record Keeper(Candidate account, List<Reason> reasons, boolean agreed) {

	/** The rule book: the first that speaks decides, the later ones are asked too. */
	private static final List<KeeperRule> RULES = List.of(new KeepEarliestEntered(), new KeepEarliestMovement(),
			new KeepNotQuickEntered(), new KeepRicherHistory());

	/** The keeper by the rules, or empty when nothing speaks and nobody may guess. */
	static Optional<Keeper> byRules(List<Candidate> candidates) {
		List<KeeperRule.Opinion> opinions = RULES.stream().flatMap(rule -> rule.judge(candidates).stream()).toList();
		if (opinions.isEmpty()) {
			return Optional.empty();
		}
		Candidate kept = opinions.get(0).keep();
		List<Reason> reasons = new ArrayList<>();
		opinions.stream()
			.filter(opinion -> opinion.keep() == kept)
			.map(KeeperRule.Opinion::reason)
			.forEach(reasons::add);
		boolean agreed = reasons.size() == opinions.size();
		if (!agreed) {
			reasons.add(Reason.of("look.rules-contradict"));
			opinions.stream()
				.filter(opinion -> opinion.keep() != kept)
				.map(KeeperRule.Opinion::reason)
				.forEach(reasons::add);
		}
		return Optional.of(new Keeper(kept, reasons, agreed));
	}

	/** The keeper that a person has named. */
	static Keeper byPerson(Candidate account) {
		return new Keeper(account, List.of(Reason.of("keep.chosen").account(account)), true);
	}

}
