package ru.sgo.duplicates.intake;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.history.OrganizationKind;

/**
 * An organization that the registry lacks and that somebody makes together with the lists
 * that name it.
 *
 * @param named what the lists call it; {@code null} if just so
 * @param authority the code of the organization above; {@code null} for none
 */
public record BroughtOrganization(String code, String name, @Nullable String named, OrganizationKind kind,
		@Nullable String authority) {
}
