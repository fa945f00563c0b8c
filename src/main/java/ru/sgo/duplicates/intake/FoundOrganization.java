package ru.sgo.duplicates.intake;

/**
 * An organization of which a list tells.
 *
 * @param from where it was read: column, title, sheet, file; or chosen by whoever sent
 * the list, or own, where that is an organization itself
 */
record FoundOrganization(String code, String from) {

	static FoundOrganization chosen(String code) {
		return new FoundOrganization(code, "chosen");
	}

	static FoundOrganization own(String code) {
		return new FoundOrganization(code, "own");
	}

	/** Whether it holds for the whole list, whatever a row names. */
	boolean holdsForAll() {
		return this.from.equals("chosen") || this.from.equals("own");
	}

}
