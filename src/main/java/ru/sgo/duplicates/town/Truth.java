package ru.sgo.duplicates.town;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.decision.Cause;
import ru.sgo.duplicates.decision.DoubleCount;

/** What is known of a child because it was made so. */
sealed interface Truth {

	/**
	 * A second account of the child, to delete by the organization that made it.
	 *
	 * @param slip how it differs, if it does
	 */
	record Copy(AccountSheet account, Cause cause, @Nullable Slip slip) implements Truth {

		String responsible() {
			return this.account.creator();
		}
	}

	/** Two accounts of two children who look alike. */
	record Different(AccountSheet a, AccountSheet b, String why) implements Truth {
	}

	/** One account that counts twice; both organizations as in the report. */
	record CountedTwice(AccountSheet account, DoubleCount.Kind kind, String organizationA,
			String organizationB) implements Truth {
	}

}
