package ru.sgo.duplicates.intake;

/** What became of a wish about an import. */
public sealed interface ImportOutcome {

	/** It runs, or what was asked is done. */
	record Accepted(long id) implements ImportOutcome {
	}

	/** It cannot be done; the message says why. */
	record Refused(String messageKey) implements ImportOutcome {
	}

	/** It is not for this user to do; the message says for whom it is. */
	record NotAllowed(String messageKey) implements ImportOutcome {
	}

	/** The import does not wait for a person, or no longer. */
	record NotHeld() implements ImportOutcome {

		public String messageKey() {
			return "intake.refused.not-held";
		}
	}

	/** The import has ended, by itself or by a fault, and can no longer be cancelled. */
	record Over() implements ImportOutcome {

		public String messageKey() {
			return "intake.refused.over";
		}
	}

	/** So many imports of the user wait already that another one may not. */
	record TooManyWait() implements ImportOutcome {

		public String messageKey() {
			return "intake.refused.too-many-wait";
		}
	}

	/** There is no such import in the user's scope. */
	record Unknown() implements ImportOutcome {
	}

}
