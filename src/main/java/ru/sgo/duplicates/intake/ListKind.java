package ru.sgo.duplicates.intake;

import java.util.Locale;

/** What the rows of lists are. */
public enum ListKind {

	/** Children of an organization. */
	PUPILS,

	/** Accounts that АИС СГО itself takes for duplicates. */
	DUPLICATES;

	/** Its name in requests. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}
