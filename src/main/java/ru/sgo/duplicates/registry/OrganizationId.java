package ru.sgo.duplicates.registry;

/** The registry's own id of an organization; never shown, never decides an order. */
public record OrganizationId(long value) {
}
