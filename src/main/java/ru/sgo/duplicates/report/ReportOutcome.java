package ru.sgo.duplicates.report;

/** What became of the wish for a report, or to cancel one. */
public sealed interface ReportOutcome {

	/** It runs. */
	record Started(long id) implements ReportOutcome {
	}

	/** It is wanted no more, and nothing of it remains. */
	record Cancelled() implements ReportOutcome {
	}

	/** There is no such run in the scope. */
	record Unknown() implements ReportOutcome {
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
	 * It has ended, and cannot be cancelled any more.
	 *
	 * @param messageKey the key of the message that says so
	 */
	record Over(String messageKey) implements ReportOutcome {

		Over() {
			this("report.refused.over");
		}

	}

	/**
	 * Not now: something else is at work.
	 *
	 * @param messageKey the key of the message that says what
	 */
	record Busy(String messageKey) implements ReportOutcome {
	}

}
