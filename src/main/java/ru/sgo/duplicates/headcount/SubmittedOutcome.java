package ru.sgo.duplicates.headcount;

import java.util.List;

/** What became of figures that were sent together. */
public sealed interface SubmittedOutcome {

	/** All of them are kept; so many were another before. */
	record Saved(int changed) implements SubmittedOutcome {
	}

	/** Some cannot be; nothing is kept. */
	record Invalid(List<SubmittedDraft> wrong) implements SubmittedOutcome {
	}

	/** Of some somebody else has typed others meanwhile; nothing is kept. */
	record Changed(List<SubmittedDraft> stale) implements SubmittedOutcome {
	}

	/** There is no such day or organization in the scope; nothing is kept. */
	record Unknown() implements SubmittedOutcome {
	}

}
