package ru.sgo.duplicates.report;

import java.util.Locale;

/**
 * What a completed run says of its period. A list that shows nothing proves nothing where
 * nothing was looked at.
 */
public enum ReportResult {

	/** No account has a stay in the period: nothing was looked at. */
	NO_ACCOUNTS,

	/** Nothing was found, but the period had not begun on the day of the run. */
	NOT_BEGUN,

	/** Дублей не найдено, and nothing of before is unclosed. */
	CLEAN,

	/** Something is left to do. */
	FOUND;

	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}
