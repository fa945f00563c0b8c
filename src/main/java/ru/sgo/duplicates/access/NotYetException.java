package ru.sgo.duplicates.access;

import org.springframework.security.core.AuthenticationException;

/**
 * The application is starting: its users, or in the demonstration the town, are not there
 * yet.
 */
final class NotYetException extends AuthenticationException {

	NotYetException() {
		super("The application is starting");
	}

}
