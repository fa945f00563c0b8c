package ru.sgo.duplicates.report;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Which groups of a run to show: those with a line of which everything holds that is
 * given.
 *
 * @param similar whether those that are only worth a look, instead of those that count as
 * duplicates
 * @param text part of a name, or an account number
 * @param organization code of the organization shown or responsible
 * @param cases the numbers of the cases whose groups alone are meant
 */
public record LineFilter(boolean similar, @Nullable String text, @Nullable String organization,
		@Nullable List<Long> cases) {

	/** Every group that is not only worth a look. */
	public static final LineFilter ALL = new LineFilter(false, null, null, null);

	public LineFilter {
		text = given(text);
		organization = given(organization);
		cases = (cases != null) ? List.copyOf(cases) : null;
	}

	/** The groups that are only worth a look. */
	public static LineFilter similar(@Nullable String text, @Nullable String organization) {
		return new LineFilter(true, text, organization, null);
	}

	/** The groups of these cases. */
	public static LineFilter of(List<Long> cases) {
		return new LineFilter(false, null, null, cases);
	}

	private static @Nullable String given(@Nullable String value) {
		return (value == null || value.isBlank()) ? null : value.strip();
	}

}
