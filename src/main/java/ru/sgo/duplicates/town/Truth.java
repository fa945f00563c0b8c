package ru.sgo.duplicates.town;

import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;

import ru.sgo.duplicates.decision.Cause;
import ru.sgo.duplicates.decision.DoubleCount;
import ru.sgo.duplicates.detection.Tier;

/** What is known of a child because it was made so. */
sealed interface Truth {

	/**
	 * A second account of the child, to delete by the organization that made it.
	 *
	 * @param slips how it differs from the original, if it does
	 */
	record Copy(AccountSheet account, Cause cause, Set<Slip> slips) implements Truth {

		public Copy {
			slips = Set.copyOf(slips);
		}

		/** The tier of the slip that makes them differ most. */
		Tier tier() {
			return this.slips.stream().map(Slip::tier).max(Comparator.naturalOrder()).orElse(Tier.IDENTICAL);
		}

		/** The words for the slips, in their order. */
		String slipCodes() {
			return this.slips.stream().sorted().map(Slip::code).collect(Collectors.joining("+"));
		}

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
