package ru.sgo.duplicates.web;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.registry.UnknownLeaving;

/**
 * A row of the list of leavings without a day, with what somebody has typed into it.
 *
 * @param chosen whether what is typed for several rows is for this one
 * @param problem the key of why it was not written; {@code null} before
 */
public record LeavingEntry(UnknownLeaving leaving, String date, String order, boolean chosen,
		@Nullable String problem) {

	static LeavingEntry of(UnknownLeaving leaving) {
		return new LeavingEntry(leaving, "", "", false, null);
	}

}
