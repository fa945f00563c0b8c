package ru.sgo.duplicates.registry;

import org.jspecify.annotations.Nullable;

/**
 * Which leavings without a day to show: those of which everything holds that is given.
 *
 * @param text part of the full name, or the whole number
 * @param organization the code of the one that was left
 */
public record UnknownLeavingFilter(@Nullable String text, @Nullable String organization) {

	/** Every one. */
	public static final UnknownLeavingFilter ALL = new UnknownLeavingFilter(null, null);

	public UnknownLeavingFilter {
		text = (text == null || text.isBlank()) ? null : text.strip();
		organization = (organization == null || organization.isBlank()) ? null : organization;
	}

}
