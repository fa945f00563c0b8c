package ru.sgo.duplicates.report;

/** What became of the wish for a report. */
public sealed interface ReportOutcome {

	/** It runs. */
	record Started(long id) implements ReportOutcome {
	}

	/**
	 * It cannot be made of what was asked.
	 *
	 * @param field which of {@code authority}, {@code from}, {@code to} is at fault
	 * @param messageKey the key of the message that says why
	 */
	record Invalid(String field, String messageKey) implements ReportOutcome {
	}

	/**
	 * Not now: something else is at work.
	 *
	 * @param messageKey the key of the message that says what
	 */
	record Busy(String messageKey) implements ReportOutcome {
	}

}
