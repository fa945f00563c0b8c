package ru.sgo.duplicates.web.municipality;

/**
 * What a person is about to decide of a case, kept in the session between choosing and
 * checking, so that neither a reload nor the back button loses it.
 */
record Wish(long number, KeepForm form) {

	static final String NAME = "case-wish";

	boolean isAbout(long other) {
		return this.number == other;
	}

}
