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
 * @param dayKnown whether it counts from that very day; a leaving of which only a list
 * tells, by no longer naming the child, was on some day until then
 */
public record Movement(String organization, OrganizationKind organizationKind, MovementKind kind, LocalDate date,
		@Nullable String className, boolean dayKnown) {

	/** A document of a known day. */
	public Movement(String organization, OrganizationKind organizationKind, MovementKind kind, LocalDate date,
			@Nullable String className) {
		this(organization, organizationKind, kind, date, className, true);
	}

	/** A document that names no class. */
	public Movement(String organization, OrganizationKind organizationKind, MovementKind kind, LocalDate date) {
		this(organization, organizationKind, kind, date, null);
	}

}
