package ru.sgo.duplicates.access;

import java.util.Locale;

/** What became of a change to a user. */
public sealed interface UserOutcome {

	/** It is done. */
	record Done(UserSummary user) implements UserOutcome {
	}

	/**
	 * It is done, and there is a new password.
	 *
	 * @param password to be shown once; it is kept nowhere
	 */
	record NewPassword(UserSummary user, String password) implements UserOutcome {

		@Override
		public String toString() {
			return "NewPassword[" + this.user + "]";
		}

	}

	/** There is no such user, or it is another authority's. */
	record Unknown() implements UserOutcome {
	}

	/** It cannot be done, and nothing was changed. */
	record Refused(Reason reason) implements UserOutcome {

		/** The key of the message that says why. */
		public String messageKey() {
			return this.reason.messageKey();
		}

	}

	/** Why a change was refused. */
	enum Reason {

		/** Another user, perhaps of another authority, has this login. */
		LOGIN_TAKEN,

		/** The login has a wrong length or other characters. */
		LOGIN_MALFORMED,

		/** A user has a full name. */
		NAME_MISSING,

		/** There is no such organization in the scope of whoever makes the user. */
		ORGANIZATION_UNKNOWN,

		/** This role speaks for one organization. */
		ORGANIZATION_MISSING,

		/** A municipal user of a school, or an organization's user of an authority. */
		ROLE_DOES_NOT_FIT,

		/** The user is blocked already. */
		BLOCKED_ALREADY,

		/** The user is not blocked. */
		NOT_BLOCKED,

		/** Nobody blocks or resets herself. */
		YOURSELF;

		/** The key of the message that says it. */
		public String messageKey() {
			return "access.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

	}

}
