package ru.sgo.duplicates.intake;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.history.OrganizationKind;

/**
 * The last import that has brought data about a school or kindergarten.
 *
 * @param code of the organization
 * @param name the short one
 * @param id the number of the import; {@code null} if there was none, or if it is for
 * others to see
 * @param at when it ended; {@code null} if there was none
 */
public record LastImport(String code, String name, OrganizationKind kind, @Nullable Long id, @Nullable Instant at) {
}
