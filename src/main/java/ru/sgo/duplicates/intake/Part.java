package ru.sgo.duplicates.intake;

import java.util.Locale;

/** The three files of an import. */
public enum Part {

	ORGANIZATIONS, STUDENTS, MOVEMENTS;

	/** The column by which the file and the registry know a row; the first one. */
	String key() {
		return (this == ORGANIZATIONS) ? "code" : "number";
	}

	/** The name of the part in requests, problems and file names. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}
