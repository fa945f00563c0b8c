package ru.sgo.duplicates.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import ru.sgo.duplicates.history.OrganizationKind;

/** For whom a page of the help is written. */
enum HelpAudience {

	AUTHORITY, SCHOOL, KINDERGARTEN;

	/** The last part of the address, and the name of the template. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	static Optional<HelpAudience> of(String code) {
		return Arrays.stream(values()).filter(audience -> audience.code().equals(code)).findFirst();
	}

	/** The audience that an organization's users belong to. */
	static HelpAudience of(OrganizationKind kind) {
		return switch (kind) {
			case AUTHORITY -> AUTHORITY;
			case KINDERGARTEN -> KINDERGARTEN;
			case SCHOOL, EXTRACURRICULAR, COLLEGE -> SCHOOL;
		};
	}

}
