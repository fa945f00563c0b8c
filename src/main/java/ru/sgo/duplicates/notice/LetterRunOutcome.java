package ru.sgo.duplicates.notice;

/** What became of the wish for all letters, or to cancel it. */
public sealed interface LetterRunOutcome {

	/** They are being written. */
	record Started(long id) implements LetterRunOutcome {
	}

	/** Those that were wished for before are still being written. */
	record Busy(long id) implements LetterRunOutcome {
	}

	/** No organization has anything to do. */
	record Nothing() implements LetterRunOutcome {
	}

	/** No such authority, or no such run, in the scope. */
	record Unknown() implements LetterRunOutcome {
	}

	/** They are wanted no more, and nothing of them remains. */
	record Cancelled() implements LetterRunOutcome {
	}

	/** It has ended, and cannot be cancelled any more. */
	record Over() implements LetterRunOutcome {
	}

}
