package ru.sgo.duplicates.history;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * One dated document about one account.
 *
 * @param organization the organization's code
 * @param organizationKind what the organization is
 * @param kind what the document says
 * @param date the day from which it counts, not the day on which it was written
 * @param className the class or group that it names, if any
 */
public record Movement(String organization, OrganizationKind organizationKind, MovementKind kind, LocalDate date,
		@Nullable String className) {

	/** A document that names no class. */
	public Movement(String organization, OrganizationKind organizationKind, MovementKind kind, LocalDate date) {
		this(organization, organizationKind, kind, date, null);
	}

}
