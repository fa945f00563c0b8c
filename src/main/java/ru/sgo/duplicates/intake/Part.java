package ru.sgo.duplicates.intake;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The three files of an import. */
public enum Part {

	ORGANIZATIONS, STUDENTS, MOVEMENTS;

	/** The name of the part in requests, problems and file names. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The part of that name. */
	public static Optional<Part> of(String code) {
		return Arrays.stream(values()).filter(part -> part.code().equals(code)).findFirst();
	}

}
