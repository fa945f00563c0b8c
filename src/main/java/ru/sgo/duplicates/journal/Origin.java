package ru.sgo.duplicates.journal;

import java.util.Locale;

/** Where a fact came about. */
public enum Origin {

	/** Done in this application. */
	HERE,

	/** Read from the town's system of record. */
	SOURCE;

	/** The value as it stands in the database. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** Of the value as it stands in the database. */
	public static Origin of(String code) {
		return valueOf(code.toUpperCase(Locale.ROOT));
	}

}
