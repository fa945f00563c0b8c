package ru.sgo.duplicates.intake;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.history.OrganizationKind;

/**
 * Of which day the newest data about a school or kindergarten are.
 *
 * @param authority the code of the authority right above it
 * @param day {@code null} if none have been sent
 */
public record DataDay(String code, String name, OrganizationKind kind, @Nullable String authority,
		@Nullable LocalDate day) {
}
