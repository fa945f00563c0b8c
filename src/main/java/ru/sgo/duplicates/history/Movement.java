package ru.sgo.duplicates.history;

import java.time.LocalDate;

/**
 * One dated document about one account.
 *
 * @param organization the organization's code
 * @param organizationKind what the organization is
 * @param kind what the document says
 * @param date the day from which it counts, not the day on which it was written
 */
public record Movement(String organization, OrganizationKind organizationKind, MovementKind kind, LocalDate date) {
}
