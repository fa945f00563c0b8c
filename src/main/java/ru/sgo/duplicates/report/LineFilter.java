package ru.sgo.duplicates.report;

import org.jspecify.annotations.Nullable;

/**
 * Which groups of a run to show: those with a line of which everything holds that is
 * given.
 *
 * @param text part of a name, or an account number
 * @param tier in lower case; without one, the groups that count as duplicates
 * @param cause in lower case
 * @param organization code of the organization shown or responsible
 * @param kind kind of the organization, in lower case
 * @param state state of the case, in upper case
 * @param certainty in lower case
 */
public record LineFilter(@Nullable String text, @Nullable String tier, @Nullable String cause,
		@Nullable String organization, @Nullable String kind, @Nullable String state, @Nullable String certainty) {

	/** Every group that is not only worth a look. */
	public static final LineFilter ALL = new LineFilter(null, null, null, null, null, null, null);

	/** Every group that is only worth a look. */
	public static final LineFilter SIMILAR = new LineFilter(null, "check", null, null, null, null, null);

	public LineFilter {
		text = given(text);
		tier = given(tier);
		cause = given(cause);
		organization = given(organization);
		kind = given(kind);
		state = given(state);
		certainty = given(certainty);
	}

	/** Whether it chooses nothing out of its tab. */
	public boolean isEmpty() {
		return equals(ALL) || equals(SIMILAR);
	}

	/** Whether what is only alike is asked for. */
	public boolean isForSimilar() {
		return "check".equals(this.tier);
	}

	private static @Nullable String given(@Nullable String value) {
		return (value == null || value.isBlank()) ? null : value.strip();
	}

}
