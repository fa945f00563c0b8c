package ru.sgo.duplicates.registry;

import ru.sgo.duplicates.journal.Actor;

/**
 * Published inside the transaction in which somebody has said that an organization is
 * closed, or is not.
 */
public record OrganizationClosed(Actor by) {
}
