package ru.sgo.duplicates.access;

import java.util.Locale;

/** What became of the change of one's own password. */
public sealed interface PasswordOutcome {

	/**
	 * It is done; every other session of the user has ended.
	 *
	 * @param user the user from now on
	 */
	record Changed(SignedIn user) implements PasswordOutcome {
	}

	/** The password is as it was. */
	record Refused(Reason reason) implements PasswordOutcome {

		/** The key of the message that says why. */
		public String messageKey() {
			return this.reason.messageKey();
		}

	}

	/** Why the password was not changed. */
	enum Reason {

		/** The present password is another one. */
		WRONG_PASSWORD,

		/** Wrong too often; only time helps. */
		TOO_MANY_FAILURES,

		/** Fewer than {@link Passwords#MIN_LENGTH} characters. */
		PASSWORD_SHORT,

		/** More than {@link Passwords#MAX_BYTES} bytes. */
		PASSWORD_LONG,

		/** The new password is the old one. */
		PASSWORD_SAME;

		/** The key of the message that says it. */
		public String messageKey() {
			return "access.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

	}

}
