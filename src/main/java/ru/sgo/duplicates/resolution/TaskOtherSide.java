package ru.sgo.duplicates.resolution;

import java.time.LocalDate;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.history.StayKind;

/**
 * Where the child of a task is or was beside the task's own organization: all that may be
 * told of the other side.
 *
 * @param account the number of the account there
 * @param organization its code
 * @param kind how it is there
 * @param from the first day there
 * @param to the last day there; empty while the stay is open
 */
public record TaskOtherSide(String account, String organization, String organizationName, StayKind kind, LocalDate from,
		@Nullable LocalDate to) {

	/**
	 * The end of the key of how it is said: one that has ended, or how the child is
	 * there.
	 */
	public String form() {
		return (this.to != null) ? "ended" : this.kind.name().toLowerCase(Locale.ROOT);
	}

}
