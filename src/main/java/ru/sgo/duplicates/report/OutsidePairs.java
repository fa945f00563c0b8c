package ru.sgo.duplicates.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.decision.Cause;
import ru.sgo.duplicates.decision.Identity;

/** Who of one child lies in the period and who outside of it, two by two. */
final class OutsidePairs {

	private final ConsideredAccounts considered;

	private final Proposer proposer;

	private final Map<Long, StandingDecision> decisions;

	/** By the number of an account outside. */
	private final Map<String, FoundGroup> groupOf = new HashMap<>();

	OutsidePairs(ConsideredAccounts considered, Proposer proposer, List<FoundGroup> groups,
			Map<Long, StandingDecision> decisions) {
		this.considered = considered;
		this.proposer = proposer;
		this.decisions = decisions;
		groups.forEach(group -> group.outside().forEach(line -> this.groupOf.put(line.account().number(), group)));
	}

	/** Those among the accounts of one child. */
	Stream<OutsidePair> of(List<AccountFile> accounts) {
		return accounts.stream()
			.filter(here -> this.considered.isInside(here.number()))
			.flatMap(here -> accounts.stream()
				.filter(there -> !this.considered.isInside(there.number()))
				.map(there -> pair(here, there, this.groupOf.get(there.number()))));
	}

	/** Why one of the two came to be, leaving all others aside. */
	private OutsidePair pair(AccountFile here, AccountFile there, @Nullable FoundGroup group) {
		FoundChild both = FoundChild.beside(List.of(here.number()), List.of(there.number()), Identity.VERIFY);
		Cause cause = this.proposer.propose(1, both, List.of(here, there), this.decisions).cause();
		return new OutsidePair(here, there, cause, (group != null) ? group.number() : null,
				(group != null) ? group.roleOf(there.number()).orElse(null) : null);
	}

}
