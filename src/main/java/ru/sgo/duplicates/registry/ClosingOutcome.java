package ru.sgo.duplicates.registry;

/** What became of saying that an organization is closed. */
public sealed interface ClosingOutcome {

	/** It is kept, or stands so already. */
	record Kept() implements ClosingOutcome {
	}

	/** There is no such organization in the scope, or it is not closed. */
	record Unknown() implements ClosingOutcome {
	}

	/**
	 * It cannot be.
	 *
	 * @param field the field at fault
	 * @param messageKey the key of the message that says why
	 */
	record Invalid(String field, String messageKey) implements ClosingOutcome {
	}

}
