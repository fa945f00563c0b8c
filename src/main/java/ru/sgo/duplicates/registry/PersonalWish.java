package ru.sgo.duplicates.registry;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What an organization has sent about a child that another one has.
 *
 * @param number of the account
 * @param fullName as it stands in the account
 * @param wishedName as it was sent
 * @param organization the code of the organization that sent it
 */
public record PersonalWish(String number, String fullName, @Nullable LocalDate birthDate, String wishedName,
		@Nullable LocalDate wishedBirthDate, String organization, String organizationName, Instant wishedAt) {
}
