package ru.sgo.duplicates.api;

import ru.sgo.duplicates.resolution.ResolutionOutcome;

/** Turns what became of an act into an answer or a problem. */
final class Outcomes {

	private Outcomes() {
	}

	/** The number of the case, if it is done. */
	static long done(ResolutionOutcome outcome) {
		if (outcome instanceof ResolutionOutcome.Refused refused) {
			throw ApiProblem.conflict(refused.messageKey());
		}
		if (outcome instanceof ResolutionOutcome.Invalid invalid) {
			throw ApiProblem.invalid(invalid.field(), invalid.messageKey());
		}
		if (outcome instanceof ResolutionOutcome.Done done) {
			return done.caseNumber();
		}
		throw ApiProblem.notFound();
	}

}
