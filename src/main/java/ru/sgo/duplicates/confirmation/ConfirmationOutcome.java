package ru.sgo.duplicates.confirmation;

/** What became of the wish to confirm all clear proposals of a report. */
public sealed interface ConfirmationOutcome {

	/** It runs. */
	record Started(long id) implements ConfirmationOutcome {
	}

	/** One that was wished for before is still at work. */
	record Busy(long id) implements ConfirmationOutcome {
	}

	/**
	 * Some of the ticked ones cannot be confirmed any more; none was.
	 *
	 * @param leftOut how many
	 */
	record Changed(int leftOut) implements ConfirmationOutcome {
	}

	/**
	 * No proposal may be confirmed without a look at it.
	 *
	 * @param left how many duplicates of the report wait for a person
	 */
	record Nothing(int left) implements ConfirmationOutcome {
	}

}
