package ru.sgo.duplicates.resolution;

import java.time.LocalDate;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a person wishes instead of the proposal.
 *
 * @param account the number of the account to keep
 * @param attends the code of the organization where the child attends, if it is said
 * @param enrolFrom the first day of attendance there, if it is said
 * @param line the whole way of the child, if it is said; else empty
 * @param attached whether the attachments of accounts that were only attached are real,
 * if it is said
 */
public record DecisionToKeep(String account, String reason, @Nullable String attends, @Nullable LocalDate enrolFrom,
		List<Stay> line, @Nullable Boolean attached) {

	public DecisionToKeep {
		reason = reason.strip();
		line = List.copyOf(line);
	}

	public DecisionToKeep(String account, String reason, @Nullable String attends, @Nullable LocalDate enrolFrom) {
		this(account, reason, attends, enrolFrom, List.of(), null);
	}

	/**
	 * A stay on the child's way.
	 *
	 * @param organization its code
	 * @param from the first day there
	 * @param to the last day there; empty while the child is there
	 */
	public record Stay(String organization, LocalDate from, @Nullable LocalDate to) {
	}

}
