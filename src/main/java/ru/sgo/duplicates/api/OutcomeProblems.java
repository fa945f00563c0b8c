package ru.sgo.duplicates.api;

import ru.sgo.duplicates.resolution.CaseOutcome;

/** Turns what became of an act into a problem, unless it is done. */
final class OutcomeProblems {

	private OutcomeProblems() {
	}

	static void done(CaseOutcome outcome) {
		if (outcome instanceof CaseOutcome.Refused refused) {
			throw ApiProblem.conflict(refused.messageKey());
		}
		if (outcome instanceof CaseOutcome.Invalid invalid) {
			throw ApiProblem.invalid(invalid.field(), invalid.messageKey());
		}
		if (outcome instanceof CaseOutcome.Unknown) {
			throw ApiProblem.notFound();
		}
	}

}
