package ru.sgo.duplicates.pairs;

/** A document that two children seem to share, and what tells that they are two. */
public enum SharedDocument {

	/** «Один СНИЛС у двух детей»: another surname, given name or birth date. */
	SNILS("snils", "count(*) > 1",
			"min(a.surname_key) <> max(a.surname_key) or min(a.given_name_key) <> max(a.given_name_key)"
					+ " or min(a.birth_date) <> max(a.birth_date)",
			"a.surname_key <> b.surname_key or a.given_name_key <> b.given_name_key or a.birth_date <> b.birth_date"),

	/**
	 * «Одно свидетельство, два СНИЛС», valid ones. What more than ten undeleted accounts
	 * bear, or a number of zeros only, stands for a certificate that nobody had at hand.
	 */
	CERTIFICATE("birth_certificate",
			"count(*) filter (where deleted_at is null) between 2 and 10 and birth_certificate not like '%000000'",
			"min(a.snils) <> max(a.snils)", "a.snils <> b.snils");

	private final String column;

	private final String shared;

	private final String several;

	private final String differ;

	SharedDocument(String column, String shared, String several, String differ) {
		this.column = column;
		this.shared = shared;
		this.several = several;
		this.differ = differ;
	}

	/** The column of the document. */
	String column() {
		return this.column;
	}

	/** The condition that several accounts share one. */
	String shared() {
		return this.shared;
	}

	/** The condition that of the accounts {@code a} of one document any two differ. */
	String several() {
		return this.several;
	}

	/** The condition that {@code a} and {@code b} differ. */
	String differ() {
		return this.differ;
	}

}
