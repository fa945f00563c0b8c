package ru.sgo.duplicates.access;

/** What became of an act on a user. */
public sealed interface UserOutcome {

	/** It is done. */
	record Done(String login) implements UserOutcome {
	}

	/**
	 * The user has a new password, shown once.
	 *
	 * @param password to be changed at the first sign-in
	 */
	record Password(String login, String password) implements UserOutcome {

		@Override
		public String toString() {
			return "Password[login=" + this.login + "]";
		}
	}

	/** There is no such user in the scope. */
	record Unknown() implements UserOutcome {
	}

	/**
	 * It cannot be done; nothing was changed.
	 *
	 * @param field the field at fault
	 * @param messageKey the key of the message that says why
	 */
	record Refused(String field, String messageKey) implements UserOutcome {
	}

}
