package ru.sgo.duplicates.resolution;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What a person wishes instead of the proposal.
 *
 * @param account the number of the account to keep
 * @param attends the code of the organization where the child attends, if it is said
 * @param enrolFrom the first day of attendance there, if it is said
 */
public record KeepWish(String account, String reason, @Nullable String attends, @Nullable LocalDate enrolFrom) {

	public KeepWish {
		reason = reason.strip();
	}

}
