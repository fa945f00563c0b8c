package ru.sgo.duplicates.resolution;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What a person wants to record about a child in two organizations.
 *
 * @param until the last day of the term
 * @param countedAt the code of the organization that counts the child meanwhile;
 * {@code null} for the one where it was first
 * @param reason what the person wrote
 */
public record DecisionLawfulWish(CaseLawfulGround ground, @Nullable LocalDate until, @Nullable String countedAt,
		String reason) {

	public DecisionLawfulWish {
		countedAt = (countedAt == null || countedAt.isBlank()) ? null : countedAt.strip();
		reason = reason.strip();
	}

}
