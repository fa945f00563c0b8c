package ru.sgo.duplicates.resolution;

/** What became of a person's act on a case, a task, or two accounts of none. */
public sealed interface CaseOutcome {

	/** It is done. */
	record Done(long caseNumber) implements CaseOutcome {
	}

	/** A verdict about two accounts holds now, or no longer; it is about no case. */
	record Kept() implements CaseOutcome {
	}

	/** There is no such case or task in the scope. */
	record Unknown() implements CaseOutcome {
	}

	/**
	 * It cannot be done as things stand; nothing was changed.
	 *
	 * @param messageKey the key of the message that says why
	 */
	record Refused(String messageKey) implements CaseOutcome {
	}

	/**
	 * What was sent cannot be right.
	 *
	 * @param field the field at fault
	 * @param messageKey the key of the message that says why
	 */
	record Invalid(String field, String messageKey) implements CaseOutcome {
	}

}
