package ru.sgo.duplicates.report;

import org.jspecify.annotations.Nullable;

/**
 * Which accounts of those that a run shows beside its groups.
 *
 * @param text part of a name, or an account number
 * @param organization code of an organization that the account has to do with
 */
public record BesideFilter(@Nullable String text, @Nullable String organization) {

	/** Every account. */
	public static final BesideFilter ALL = new BesideFilter(null, null);

	public BesideFilter {
		text = given(text);
		organization = given(organization);
	}

	private static @Nullable String given(@Nullable String value) {
		return (value == null || value.isBlank()) ? null : value.strip();
	}

}
