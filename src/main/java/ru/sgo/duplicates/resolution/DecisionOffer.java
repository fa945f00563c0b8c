package ru.sgo.duplicates.resolution;

import java.util.Locale;
import java.util.Optional;

import ru.sgo.duplicates.decision.Act;
import ru.sgo.duplicates.decision.DoubleCount;
import ru.sgo.duplicates.decision.Proposal;

/** What confirming a case as it is proposed comes to, by the facts of now. */
final class DecisionOffer {

	private DecisionOffer() {
	}

	/** Empty where a person has to choose first. */
	static Optional<DecisionDraft.Ready> of(CaseFacts facts) {
		return (facts.duplicate().kind() == CaseKind.DUPLICATE) ? ofDuplicate(facts) : ofDoubleCount(facts);
	}

	private static Optional<DecisionDraft.Ready> ofDuplicate(CaseFacts facts) {
		return (facts.propose() instanceof Proposal.Keep proposed && proposed.question() == Proposal.Asked.NOTHING)
				? Optional.of(new DecisionDraft.Ready(proposed.plan(), DecisionProposal.of(facts, proposed)))
				: Optional.empty();
	}

	/** What has been explained is not asked again. */
	private static Optional<DecisionDraft.Ready> ofDoubleCount(CaseFacts facts) {
		return facts.doubleCount()
			.filter(count -> !count.plan().steps().isEmpty())
			.filter(count -> !facts.explained() || count.plan().steps().get(0).act() != Act.EXPLAIN)
			.map(count -> new DecisionDraft.Ready(count.plan(), proposal(facts, count).atMost(count.certainty())));
	}

	private static CaseProposal proposal(CaseFacts facts, DoubleCount count) {
		return DecisionProposal.of(facts, count.plan(), count.organizationB(), CaseDoubleCount
			.attendedSince(facts.accounts().get(0).candidate(), count.organizationB(), count.since()));
	}

	/**
	 * Whether the accounts are there, but no rule says which to keep or where the child
	 * is.
	 */
	static boolean mustChoose(CaseFacts facts) {
		return facts.duplicate().kind() == CaseKind.DUPLICATE || facts.doubleCount().isPresent();
	}

	/** Why nothing can be confirmed as it is. */
	static String refusal(CaseFacts facts) {
		return (facts.duplicate().kind() == CaseKind.DUPLICATE && facts.propose(null) instanceof Proposal.Keep proposed
				&& proposed.question() != Proposal.Asked.NOTHING)
						? "case.refused.asked-" + proposed.question().name().toLowerCase(Locale.ROOT)
						: "case.refused.choose";
	}

}
