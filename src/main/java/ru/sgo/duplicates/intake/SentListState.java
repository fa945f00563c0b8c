package ru.sgo.duplicates.intake;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.history.OrganizationKind;

/**
 * What an organization has sent of its children.
 *
 * @param code of the organization
 * @param name the short one
 * @param day of which its newest list tells; {@code null} if it has sent none
 * @param children in the lists of that day; {@code null} likewise
 * @param complete whether these hold all its children
 */
public record SentListState(String code, String name, OrganizationKind kind, @Nullable LocalDate day,
		@Nullable Integer children, boolean complete) {
}
