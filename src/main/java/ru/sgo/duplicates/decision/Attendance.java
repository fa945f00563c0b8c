package ru.sgo.duplicates.decision;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.history.OrganizationKind;

/**
 * Where the child attends, as a person says («Где ребёнок учится сейчас?»).
 *
 * @param organization the organization's code
 * @param kind what the organization is
 * @param from the first day of attendance there; without it the arrival of the account to
 * delete
 */
public record Attendance(String organization, OrganizationKind kind, @Nullable LocalDate from) {
}
