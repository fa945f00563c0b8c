package ru.sgo.duplicates.erasure;

/** What became of an erasure. */
public sealed interface ErasureOutcome {

	/** It is done; nobody can take it back. */
	record Done(ErasureAct act) implements ErasureOutcome {
	}

	/** The same accounts were erased a moment ago, by the same person or another one. */
	record Already(ErasureAct act) implements ErasureOutcome {
	}

	/** What is due is not what was looked at; nothing was erased. */
	record Changed() implements ErasureOutcome {
	}

	/** There is no such authority in the scope. */
	record Unknown() implements ErasureOutcome {
	}

}
