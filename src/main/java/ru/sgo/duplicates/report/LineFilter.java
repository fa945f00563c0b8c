package ru.sgo.duplicates.report;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.decision.Cause;
import ru.sgo.duplicates.decision.Certainty;
import ru.sgo.duplicates.detection.Tier;
import ru.sgo.duplicates.history.OrganizationKind;

/**
 * Which groups of a run to show: those with a line of which everything holds that is
 * given.
 *
 * @param text part of a name, or an account number
 * @param tier without one, the groups that count as duplicates
 * @param organization code of the organization shown or responsible
 * @param kind kind of the organization
 * @param state state of the case, in upper case
 */
public record LineFilter(@Nullable String text, @Nullable Tier tier, @Nullable Cause cause,
		@Nullable String organization, @Nullable OrganizationKind kind, @Nullable String state,
		@Nullable Certainty certainty) {

	/** Every group that is not only worth a look. */
	public static final LineFilter ALL = new LineFilter(null, null, null, null, null, null, null);

	/** Every group that is only worth a look. */
	public static final LineFilter SIMILAR = new LineFilter(null, Tier.CHECK, null, null, null, null, null);

	public LineFilter {
		text = given(text);
		organization = given(organization);
		state = given(state);
	}

	/** Whether it chooses nothing out of its tab. */
	public boolean isEmpty() {
		return equals(ALL) || equals(SIMILAR);
	}

	/** Whether what is only alike is asked for. */
	public boolean isForSimilar() {
		return this.tier == Tier.CHECK;
	}

	private static @Nullable String given(@Nullable String value) {
		return (value == null || value.isBlank()) ? null : value.strip();
	}

}
