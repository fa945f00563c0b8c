package ru.sgo.duplicates.resolution;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What is kept with a case beside its proposal and its decision.
 *
 * @param remark the key of the message that says why the last run could not confirm it
 * @param absorbedBy the number of the case that took over its accounts
 * @param lastReport the id of the last run that followed it
 */
record CaseNotes(@Nullable String objection, @Nullable String remark, boolean reopened, @Nullable Long absorbedBy,
		@Nullable LocalDate dueOn, @Nullable Long lastReport, @Nullable Instant confirmedAt) {

	/** Those of a case that a run opens. */
	static CaseNotes opened(long report) {
		return new CaseNotes(null, null, false, null, null, report, null);
	}

}
