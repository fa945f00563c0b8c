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
	ORGANIZATION,

	/** Аудитор: reads the journal and nothing else. */
	AUDITOR;

	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** Whether the user works for an authority. */
	public boolean isMunicipal() {
		return this != ORGANIZATION;
	}

	/**
	 * Whether the user may see СНИЛС and certificate in full, for a reason. Only those
	 * who tell accounts apart need to; who only reads or audits does not. Named one by
	 * one, so that a role which is added later may not until somebody says so.
	 */
	public boolean maySeeDocuments() {
		return this == ADMINISTRATOR || this == OFFICER || this == ORGANIZATION;
	}

	/**
	 * Whether the user may see what may tell of an adoption: two names under one СНИЛС
	 * (design, section 6).
	 */
	public boolean maySeeRestricted() {
		return this == ADMINISTRATOR;
	}

	/** Whether the user may read who did and who looked at what. */
	public boolean mayReadJournal() {
		return this == ADMINISTRATOR || this == AUDITOR;
	}

	public static Optional<Role> of(String code) {
		return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
	}

}
