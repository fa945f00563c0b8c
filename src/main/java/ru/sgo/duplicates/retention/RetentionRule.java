package ru.sgo.duplicates.retention;

import java.util.Locale;

/**
 * What is kept for some days only, in the order in which it is shown; each has words of
 * its own, {@code retention.rule.} and its code.
 */
public enum RetentionRule {

	/** Imports at which somebody wanted to look first, with their files. */
	PREVIEWS(1, 1),

	/** Files of imports that failed. */
	FILES(1, 1),

	/** Archives of letters to all organizations. */
	LETTERS(1, 1),

	/** Values that stood in files where something was wrong, and answers as written. */
	TYPED_VALUES(90, 1),

	/** Who signed in from where, and who failed to. */
	SIGN_INS(1096, 365),

	/** Who looked at which card, document or file. */
	LOOKS(1096, 365),

	/** Accounts retired as duplicates, after a run has proven their case. */
	RETIRED_ACCOUNTS(365, 30),

	/** Acts of erasure: three years by order № 179 of 28.10.2022, one of them leap. */
	ERASURE_ACTS(1096, 1096);

	private final int usual;

	private final int least;

	RetentionRule(int usual, int least) {
		this.usual = usual;
		this.least = least;
	}

	/** The days where no setting says otherwise. */
	int usual() {
		return this.usual;
	}

	/** The fewest days that a setting may say. */
	public int least() {
		return this.least;
	}

	/** The name of the setting. */
	public String setting() {
		return "DUPLICATES_RETENTION_" + name() + "_DAYS";
	}

	/** The rule as it stands in the journal and in JSON. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}
