package ru.sgo.duplicates.web.municipality;

/**
 * A part of a report's list.
 *
 * @param turn its word in the address
 * @param count how many rows it has
 */
record ReportTab(String turn, long count) {

	/** The groups that are only worth a look. */
	static final String SIMILAR = "similar";

	public boolean isSimilar() {
		return SIMILAR.equals(this.turn);
	}

}
