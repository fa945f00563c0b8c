package ru.sgo.duplicates.registry;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.history.StayKind;

/**
 * A stay that an organization has claimed while another has the child.
 *
 * @param number of the account
 * @param fullName of the child, for those who may see it; {@code null} for whoever claims
 * @param organization the code of the organization that claims
 * @param holder the code of the one that has the child; {@code null} for whoever claims
 * @param kind whether the child is to attend or to be attached
 */
public record ClaimedStay(String number, @Nullable String fullName, String organization, String organizationName,
		@Nullable String holder, @Nullable String holderName, StayKind kind, LocalDate begins, Instant claimedAt) {
}
