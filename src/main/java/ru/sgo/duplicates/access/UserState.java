package ru.sgo.duplicates.access;

import java.util.Locale;

/** Whether a user may come in, and has done so. */
public enum UserState {

	ACTIVE,

	/** Has not changed the password that somebody else has given. */
	INVITED,

	/** Is shut out. */
	BLOCKED;

	/** How a query reads the state of a user {@code u}. */
	static final String COLUMN = "case when u.blocked then 'blocked' when u.must_change_password then 'invited'"
			+ " else 'active' end";

	String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}
