package ru.sgo.duplicates.resolution;

import java.util.List;
import java.util.Optional;

import ru.sgo.duplicates.decision.PersonsDecision;
import ru.sgo.duplicates.decision.Plan;
import ru.sgo.duplicates.decision.Proposal;
import ru.sgo.duplicates.history.Stay;
import ru.sgo.duplicates.report.AccountFile;

/** What a person's wish comes to, before it is put into force. */
sealed interface DecisionDraft {

	/** What would follow from it for the case with these facts. */
	DecisionPreview preview(CaseFacts facts);

	/**
	 * It can be put into force.
	 *
	 * @param plan what the organizations will owe
	 * @param proposal what is kept with the case
	 * @param waived the stays that are not brought back, because a person says so
	 * @param line the whole way of the child, if the person said it; else empty
	 */
	record Ready(Plan plan, CaseProposal proposal, List<Stay> waived, List<Stay> line) implements DecisionDraft {

		Ready(Plan plan, CaseProposal proposal) {
			this(plan, proposal, List.of(), List.of());
		}

		@Override
		public DecisionPreview.Steps preview(CaseFacts facts) {
			Long attends = this.proposal.attends();
			List<String> deletions = facts.accounts()
				.stream()
				.filter(account -> this.proposal.deletions().contains(account.id().value()))
				.map(AccountFile::number)
				.toList();
			return new DecisionPreview.Steps(CaseView.PlannedStep.of(this.plan, step -> Optional.empty()), deletions,
					(attends != null) ? facts.places().code(attends) : null, this.proposal.from(),
					facts.after(this.plan.steps(), this.proposal.keep()).orElse(List.of()));
		}

	}

	/** It cannot, because. */
	record Impossible(CaseOutcome why) implements DecisionDraft {

		@Override
		public DecisionPreview preview(CaseFacts facts) {
			return new DecisionPreview.Impossible(this.why);
		}

	}

	/** What follows from a way of the child that a person has said. */
	static Ready along(CaseFacts facts, PersonsDecision decided) {
		Proposal.Keep keep = (Proposal.Keep) facts.propose(decided);
		return new Ready(keep.plan(), DecisionProposal.of(facts, keep), DecisionWaivedStays.of(facts, keep),
				decided.line());
	}

	static Impossible invalid(String field, String messageKey) {
		return new Impossible(new CaseOutcome.Invalid(field, messageKey));
	}

	static Impossible refused(String messageKey) {
		return new Impossible(new CaseOutcome.Refused(messageKey));
	}

}
