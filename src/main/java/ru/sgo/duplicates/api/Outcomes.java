package ru.sgo.duplicates.api;

import ru.sgo.duplicates.resolution.ResolutionOutcome;

/** Turns what became of an act into a problem, unless it is done. */
final class Outcomes {

	private Outcomes() {
	}

	static void done(ResolutionOutcome outcome) {
		if (outcome instanceof ResolutionOutcome.Refused refused) {
			throw ApiProblem.conflict(refused.messageKey());
		}
		if (outcome instanceof ResolutionOutcome.Invalid invalid) {
			throw ApiProblem.invalid(invalid.field(), invalid.messageKey());
		}
		if (outcome instanceof ResolutionOutcome.Unknown) {
			throw ApiProblem.notFound();
		}
	}

}
