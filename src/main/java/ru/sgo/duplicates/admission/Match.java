package ru.sgo.duplicates.admission;

import java.util.List;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.detection.Tier;

/**
 * An account that may already be this child.
 *
 * @param weight the match weight in bits (log2 of the odds)
 * @param reasons what speaks for it; {@code evidence.} and the word is a message key
 * @param organization the code of the organization where the account is, or last was
 * @param enrolled whether it is there now
 */
public record Match(String account, Tier tier, double weight, List<String> reasons, @Nullable String organization,
		@Nullable String organizationName, boolean enrolled) {

	/** Whether all personal data agree. */
	boolean isTheChild() {
		return this.tier == Tier.IDENTICAL;
	}

}
