package ru.sgo.duplicates.access;

import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;

/** Why somebody was not let in. */
enum ClosedDoor {

	STARTING, LOCKED, CROWDED, BLOCKED, WRONG;

	static ClosedDoor of(AuthenticationException why) {
		if (why instanceof NotYetException) {
			return STARTING;
		}
		if (why instanceof LockedException) {
			return LOCKED;
		}
		if (why instanceof CrowdedException) {
			return CROWDED;
		}
		return (why instanceof DisabledException) ? BLOCKED : WRONG;
	}

	/** The parameter with which the page to sign in says it. */
	String parameter() {
		return switch (this) {
			case STARTING -> "starting";
			case LOCKED -> "locked";
			case CROWDED -> "crowded";
			case BLOCKED -> "blocked";
			case WRONG -> "error";
		};
	}

	/** The key of what a program is told, which need not know who is blocked. */
	String problemKey() {
		return switch (this) {
			case STARTING -> "access.problem.starting";
			case LOCKED -> "access.problem.locked";
			case CROWDED -> "access.problem.crowded";
			case BLOCKED, WRONG -> "access.problem.sign-in";
		};
	}

}
