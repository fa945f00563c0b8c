package ru.sgo.duplicates.resolution;

import java.util.Locale;

/** How the last run that followed an unclosed case has seen it. */
public enum CaseAppearance {

	/** В списке. */
	LISTED,

	/**
	 * Оригинал выбыл до начала периода: the list shows one account of the child, and
	 * those of equal data lie outside of its period.
	 */
	OUTSIDE,

	/**
	 * Начато, не закончено: the list does not show it, because the work is half done or
	 * the period is another one; nothing is proven yet.
	 */
	UNFINISHED;

	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	static CaseAppearance of(String code) {
		return valueOf(code.toUpperCase(Locale.ROOT));
	}

}
