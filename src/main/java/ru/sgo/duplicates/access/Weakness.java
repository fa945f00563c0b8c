package ru.sgo.duplicates.access;

/** Why a user may not have a password. */
enum Weakness {

	SHORT, LONG, LOGIN, SEQUENCE, COMMON;

	/** The key of the message that says it. */
	String messageKey() {
		return switch (this) {
			case SHORT -> "access.refused.password-short";
			case LONG -> "access.refused.password-long";
			case LOGIN -> "access.refused.password-login";
			case SEQUENCE -> "access.refused.password-sequence";
			case COMMON -> "access.refused.password-common";
		};
	}

}
