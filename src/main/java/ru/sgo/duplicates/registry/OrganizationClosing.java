package ru.sgo.duplicates.registry;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * An organization that is closed, or has been joined to another one.
 *
 * @param code of the organization
 * @param closedOn the first day on which it is no more
 * @param successor the code of the organization that goes on in its place, if any
 */
public record OrganizationClosing(String code, String name, LocalDate closedOn, @Nullable String successor,
		@Nullable String successorName, String saidBy, Instant saidAt) {
}
