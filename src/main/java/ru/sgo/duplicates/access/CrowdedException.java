package ru.sgo.duplicates.access;

import org.springframework.security.core.AuthenticationException;

/** Too many wait already from an address with too many failures. */
final class CrowdedException extends AuthenticationException {

	CrowdedException() {
		super("Too many at once from an address with too many failures");
	}

}
