package ru.sgo.duplicates.journal;

/** Where a fact came about. */
public enum Origin {

	/** Done in this application. */
	HERE,

	/** Read from the town's system of record. */
	SOURCE;

	/** The value as it stands in the database. */
	public String code() {
		return name().toLowerCase(java.util.Locale.ROOT);
	}

}
