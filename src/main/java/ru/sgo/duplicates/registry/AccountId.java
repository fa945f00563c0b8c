package ru.sgo.duplicates.registry;

/** The registry's own id of a student account; never shown, never decides an order. */
public record AccountId(long value) {
}
