package ru.sgo.duplicates.intake;

import java.util.Locale;

/** The three files of an import. */
public enum Part {

	ORGANIZATIONS, STUDENTS, MOVEMENTS;

	/** The name of the part in requests, problems and file names. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}
