package ru.sgo.duplicates.resolution;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Where the child of a task is or was beside the task's own organization: all that may be
 * told of the other side.
 *
 * @param account the number of the account there
 * @param organization its code
 * @param kind {@code regular} or {@code attached}
 * @param from the first day there
 * @param to the last day there; empty while the stay is open
 */
public record TaskOtherSide(String account, String organization, String organizationName, String kind, LocalDate from,
		@Nullable LocalDate to) {

	/** How it is said: one that has ended, or how the child is there. */
	public String form() {
		return (this.to != null) ? "ended" : this.kind;
	}

}
