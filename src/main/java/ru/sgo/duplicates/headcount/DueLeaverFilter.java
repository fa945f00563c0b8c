package ru.sgo.duplicates.headcount;

import org.jspecify.annotations.Nullable;

/**
 * Which of those who should have left to show: those of whom everything holds that is
 * given.
 *
 * @param text part of the full name, or the whole number
 * @param organization the code of an organization: it and everything under it
 */
public record DueLeaverFilter(@Nullable String text, @Nullable String organization, @Nullable DueCause cause) {

	/** Every one. */
	public static final DueLeaverFilter ALL = new DueLeaverFilter(null, null, null);

	public DueLeaverFilter {
		text = (text == null || text.isBlank()) ? null : text.strip();
		organization = (organization == null || organization.isBlank()) ? null : organization;
	}

	/** How many of the choices besides the text choose something. */
	public int on() {
		return ((this.organization != null) ? 1 : 0) + ((this.cause != null) ? 1 : 0);
	}

}
