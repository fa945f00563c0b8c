package ru.sgo.duplicates.resolution;

import ru.sgo.duplicates.decision.Plan;

/** What a person's wish comes to. */
sealed interface Decided {

	/**
	 * It can be put into force.
	 *
	 * @param plan what the organizations will owe
	 * @param proposal what is kept with the case
	 */
	record As(Plan plan, CaseProposal proposal) implements Decided {
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
