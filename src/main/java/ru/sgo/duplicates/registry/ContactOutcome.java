package ru.sgo.duplicates.registry;

/** What became of what somebody says of an organization's telephone and e-mail. */
public sealed interface ContactOutcome {

	/** It is kept. */
	record Kept() implements ContactOutcome {
	}

	/** It can be neither; nothing was changed. */
	record Invalid(String field, String messageKey) implements ContactOutcome {
	}

	/** No such organization in the scope. */
	record Unknown() implements ContactOutcome {
	}

}
