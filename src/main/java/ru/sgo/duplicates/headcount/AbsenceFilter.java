package ru.sgo.duplicates.headcount;

import org.jspecify.annotations.Nullable;

/**
 * Which children that are nowhere to show: those of whom everything holds that is given.
 *
 * @param text part of the full name, or the whole number
 * @param organization the code of an organization: it and everything under it
 * @param withMarked also those of whom the authority has said where they are
 */
public record AbsenceFilter(@Nullable String text, @Nullable String organization, @Nullable AbsenceCause cause,
		boolean withMarked) {

	/** Everyone of whom nobody has said where they are. */
	public static final AbsenceFilter UNMARKED = new AbsenceFilter(null, null, null, false);

	public AbsenceFilter {
		text = (text == null || text.isBlank()) ? null : text.strip();
		organization = (organization == null || organization.isBlank()) ? null : organization;
	}

	/** How many of the choices besides the text choose something. */
	public int on() {
		return ((this.organization != null) ? 1 : 0) + ((this.cause != null) ? 1 : 0) + (this.withMarked ? 1 : 0);
	}

}
