package ru.sgo.duplicates.access;

import java.util.Arrays;
import java.util.Locale;

/** What a user may do. */
public enum Role {

	/** «Администратор УО»: everything of the authority, and its users. */
	ADMINISTRATOR,

	/** «Сотрудник УО»: everything of the authority but its users. */
	OFFICER,

	/** «Ответственный ОО»: the tasks and pupils of one school or kindergarten. */
	ORGANIZATION;

	/** The value as it stands in the database. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** Whether the user works for the municipal authority. */
	public boolean isMunicipal() {
		return this != ORGANIZATION;
	}

	static Role of(String code) {
		return Arrays.stream(values())
			.filter(role -> role.code().equals(code))
			.findAny()
			.orElseThrow(() -> new IllegalArgumentException("There is no role " + code));
	}

	/** The role as Spring Security calls it. */
	String authority() {
		return "ROLE_" + name();
	}

}
