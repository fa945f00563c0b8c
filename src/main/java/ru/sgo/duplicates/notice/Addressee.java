package ru.sgo.duplicates.notice;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.registry.OrganizationContact;

/**
 * To whom is written, and in whose name.
 *
 * @param code of the school or kindergarten
 * @param name the full one
 * @param shortName the short one, else the full one
 * @param authorityCode the code of the authority above it; {@code null} if there is none
 * @param authority the name of that authority
 * @param reached how the authority is reached
 */
public record Addressee(String code, String name, String shortName, @Nullable String authorityCode,
		@Nullable String authority, OrganizationContact reached) {
}
