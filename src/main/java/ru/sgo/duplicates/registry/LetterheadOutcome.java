package ru.sgo.duplicates.registry;

/** What becomes of a letterhead that somebody has typed. */
public sealed interface LetterheadOutcome {

	/** It is kept. */
	record Kept() implements LetterheadOutcome {
	}

	/** Somebody has kept another meanwhile; nothing was changed. */
	record Changed(Letterhead kept) implements LetterheadOutcome {
	}

	/** No such authority in the scope. */
	record Unknown() implements LetterheadOutcome {
	}

}
