package ru.sgo.duplicates.resolution;

import java.util.List;

import ru.sgo.duplicates.decision.Plan;
import ru.sgo.duplicates.history.Stay;

/** What a person's wish comes to. */
sealed interface Decided {

	/**
	 * It can be put into force.
	 *
	 * @param plan what the organizations will owe
	 * @param proposal what is kept with the case
	 * @param waived the stays that are not brought back, because a person says so
	 * @param line the whole way of the child, if the person said it; else empty
	 */
	record As(Plan plan, CaseProposal proposal, List<Stay> waived, List<Stay> line) implements Decided {

		As(Plan plan, CaseProposal proposal) {
			this(plan, proposal, List.of(), List.of());
		}

	}

	/** It cannot, because. */
	record Not(ResolutionOutcome why) implements Decided {

		static Not invalid(String field, String messageKey) {
			return new Not(new ResolutionOutcome.Invalid(field, messageKey));
		}

		static Not refused(String messageKey) {
			return new Not(new ResolutionOutcome.Refused(messageKey));
		}

	}

}
