package ru.sgo.duplicates.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a user is. A role may what it names and nothing else. Kept as text, so that a role
 * can be added without a migration.
 */
public enum Role {

	/** Администратор УО. */
	ADMINISTRATOR(true, Right.values()),

	/** Сотрудник УО. */
	OFFICER(true, Right.READ, Right.CARRY_OUT, Right.DECIDE, Right.IMPORT, Right.SEE_DOCUMENTS),

	/** Начальник УО: reads all of the authority and decides nothing. */
	HEAD(true, Right.READ),

	/** Ответственный ОО. */
	ORGANIZATION(false, Right.READ, Right.CARRY_OUT, Right.IMPORT, Right.SEE_DOCUMENTS),

	/** Аудитор: reads the journal and nothing else. */
	AUDITOR(true, Right.READ_JOURNAL);

	private final boolean municipal;

	private final Set<Right> rights;

	Role(boolean municipal, Right... rights) {
		this.municipal = municipal;
		this.rights = Set.of(rights);
	}

	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** Whether the user works for an authority. */
	public boolean isMunicipal() {
		return this.municipal;
	}

	public boolean may(Right right) {
		return this.rights.contains(right);
	}

	public static Optional<Role> of(String code) {
		return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
	}

}
