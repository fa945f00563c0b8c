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

	/**
	 * Weighs the figures of a run. What is only worth a look is no duplicate.
	 * @param begun whether the period had begun on the day of the run
	 */
	static ReportResult of(boolean begun, int accounts, ReportRun.Groups groups, int doubleCounts, int outside,
			ReportRun.Cases cases) {
		if (groups.duplicates() + doubleCounts + outside + cases.open() > 0) {
			return FOUND;
		}
		if (accounts == 0) {
			return NO_ACCOUNTS;
		}
		return begun ? CLEAN : NOT_BEGUN;
	}

	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}
