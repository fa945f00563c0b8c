package ru.sgo.duplicates.registry;

import org.jspecify.annotations.Nullable;

/**
 * What an act is about.
 *
 * @param account whose account
 * @param organization where the act takes effect
 * @param caseNumber the duplicate case for which it is done, if any
 */
public record ActOn(AccountId account, OrganizationId organization, @Nullable Long caseNumber) {
}
