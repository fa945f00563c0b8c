package ru.sgo.duplicates.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a user may do. Kept as text, so that a role can be added without a migration. */
public enum Role {

	/** Администратор УО. */
	ADMINISTRATOR,

	/** Сотрудник УО. */
	OFFICER,

	/** Ответственный ОО. */
	ORGANIZATION;

	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** Whether the user works for an authority. */
	public boolean isMunicipal() {
		return this != ORGANIZATION;
	}

	public static Optional<Role> of(String code) {
		return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
	}

}
