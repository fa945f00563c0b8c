package ru.sgo.duplicates.headcount;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Which duplicates to tell the origin of: those of which everything holds that is given.
 *
 * @param organization the code of the organization from which they come
 * @param from the first day of arrival
 * @param to the last day of arrival
 */
public record OriginFilter(@Nullable String organization, @Nullable LocalDate from, @Nullable LocalDate to) {

	/** Every one. */
	public static final OriginFilter ALL = new OriginFilter(null, null, null);

	public OriginFilter {
		organization = (organization == null || organization.isBlank()) ? null : organization;
	}

	/** How many of the choices choose something. */
	public int on() {
		return ((this.organization != null) ? 1 : 0) + ((this.from != null) ? 1 : 0) + ((this.to != null) ? 1 : 0);
	}

}
