package ru.sgo.duplicates.registry;

import java.util.Locale;

/** What became of an act. */
public sealed interface ActOutcome {

	/**
	 * It is done.
	 *
	 * @param revision the entry of the act log
	 */
	record Done(long revision) implements ActOutcome {
	}

	/** It cannot be done, and nothing was changed. */
	record Refused(Reason reason) implements ActOutcome {
	}

	/** Why an act was refused. */
	enum Reason {

		/** No such account. */
		UNKNOWN_ACCOUNT,

		/** The account is deleted. */
		ACCOUNT_DELETED,

		/** The account to restore is not deleted. */
		ACCOUNT_NOT_DELETED,

		/** The account is in the organization already on that day. */
		ALREADY_THERE,

		/** The account is not in the organization on that day. */
		NOT_THERE,

		/** The new date would end the stay before it began. */
		BEFORE_ENROLMENT,

		/** The child is said to have left on a day that has not come. */
		AFTER_TODAY,

		/** The child is said to have left when it had come again. */
		AFTER_RETURN,

		/** No order has so long a number. */
		ORDER_LONG,

		/** The account to keep is deleted itself. */
		KEPT_ACCOUNT_DELETED,

		/** There is no such movement to correct. */
		UNKNOWN_MOVEMENT,

		/** The source names what was written, so it is the source's now. */
		NAMED_AT_SOURCE,

		/** The authority did it in the organization's name. */
		DONE_BY_AUTHORITY;

		/** The key of the message that says it. */
		public String messageKey() {
			return "act.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

	}

}
