package ru.sgo.duplicates.access;

import java.util.Locale;
import java.util.regex.Pattern;

/** Logins: one spelling for one user, whatever the case in which it is typed. */
final class Login {

	private static final Pattern WELL_FORMED = Pattern.compile("[a-z0-9][a-z0-9._-]{2,31}");

	private Login() {
	}

	static String of(String typed) {
		return typed.strip().toLowerCase(Locale.ROOT);
	}

	static boolean isWellFormed(String login) {
		return WELL_FORMED.matcher(login).matches();
	}

}
