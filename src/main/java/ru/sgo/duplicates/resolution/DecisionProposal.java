package ru.sgo.duplicates.resolution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import ru.sgo.duplicates.decision.Cause;
import ru.sgo.duplicates.decision.Certainty;
import ru.sgo.duplicates.decision.Plan;
import ru.sgo.duplicates.decision.Proposal;
import ru.sgo.duplicates.report.AccountFile;
import ru.sgo.duplicates.report.AccountRole;
import ru.sgo.duplicates.report.OrganizationTree;
import ru.sgo.duplicates.report.StoredReasons;

/** What is kept with a case in the place of its proposal, once it has been decided so. */
final class DecisionProposal {

	private DecisionProposal() {
	}

	/** Of several accounts. */
	static CaseProposal of(CaseFacts facts, Proposal.Keep keep) {
		CaseProposal before = facts.duplicate().proposal();
		OrganizationTree places = facts.places();
		List<CaseAccount> roles = new ArrayList<>();
		for (AccountFile account : facts.accounts()) {
			roles.add(keep.deletionOf(account.number())
				.map(deletion -> new CaseAccount(account.id().value(), AccountRole.of(deletion), deletion.cause(),
						places.id(deletion.responsible()), StoredReasons.of(deletion.reasons()), account.fingerprint()))
				.orElseGet(() -> new CaseAccount(account.id().value(), AccountRole.KEEP, null, null,
						StoredReasons.of(keep.reasons()), account.fingerprint())));
		}
		Cause cause = keep.deletions().get(0).cause();
		Certainty certainty = (cause == Cause.UNDETERMINED) ? Certainty.LOOK : before.certainty().and(keep.certainty());
		return new CaseProposal(before.tier(), cause, certainty, before.identity(), facts.id(keep.keep()),
				places.id(keep.deletions().get(0).responsible()), StoredReasons.of(keep.reasons()),
				(keep.attends() != null) ? places.id(keep.attends().organization()) : null,
				(keep.attends() != null) ? keep.attends().from() : null, roles);
	}

	/** Of one account that is counted twice. */
	static CaseProposal of(CaseFacts facts, Plan plan, String attends, LocalDate since) {
		return facts.duplicate()
			.proposal()
			.attending(facts.places().id(attends), since, facts.places().id(plan.steps().get(0).organization()));
	}

}
