package ru.sgo.duplicates.resolution;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.history.Stay;

/** What would follow from a decision, before it is taken. */
public sealed interface DecisionPreview {

	/**
	 * These steps would go out.
	 *
	 * @param deletions the numbers of the accounts that would be deleted
	 * @param attends the code of the organization where the child attends, as said or as
	 * the dates tell
	 * @param from the first day of attendance there
	 * @param after where the account to keep is to have been then; empty where that
	 * cannot be told
	 */
	record Steps(List<CaseView.PlannedStep> steps, List<String> deletions, @Nullable String attends,
			@Nullable LocalDate from, List<Stay> after) implements DecisionPreview {

		/** The same, whose steps bear days that a person may say otherwise. */
		Steps with(List<CaseView.PlannedStep> other) {
			return new Steps(other, this.deletions, this.attends, this.from, this.after);
		}

	}

	/** It could not be taken, because. */
	record Impossible(CaseOutcome why) implements DecisionPreview {
	}

}
