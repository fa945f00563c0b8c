package ru.sgo.duplicates.resolution;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** What would follow from a decision, before it is taken. */
public sealed interface DecisionPreview {

	/**
	 * These steps would go out.
	 *
	 * @param deletions the numbers of the accounts that would be deleted
	 * @param attends the code of the organization where the child attends, as said or as
	 * the dates tell
	 * @param from the first day of attendance there
	 */
	record Steps(List<CaseView.PlannedStep> steps, List<String> deletions, @Nullable String attends,
			@Nullable LocalDate from) implements DecisionPreview {
	}

	/** It could not be taken, because. */
	record Impossible(CaseOutcome why) implements DecisionPreview {
	}

}
