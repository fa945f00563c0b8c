package ru.sgo.duplicates.access;

import org.jspecify.annotations.Nullable;

/**
 * Who answers for an organization here.
 *
 * @param email the login, where it is one; else {@code null}
 */
public record PersonInCharge(String fullName, @Nullable String email) {
}
