package ru.sgo.duplicates.resolution;

import java.util.List;

/** What would follow from a decision, before it is taken. */
public sealed interface Preview {

	/**
	 * These steps would go out.
	 *
	 * @param deletions the numbers of the accounts that would be deleted
	 */
	record Steps(List<CaseView.PlannedStep> steps, List<String> deletions) implements Preview {
	}

	/** It could not be taken, because. */
	record Not(ResolutionOutcome why) implements Preview {
	}

}
