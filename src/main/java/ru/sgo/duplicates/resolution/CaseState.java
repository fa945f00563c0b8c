package ru.sgo.duplicates.resolution;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * How a case stands, as it is kept, besides what is proposed for it.
 *
 * @param objection why an organization objects
 * @param remark the key of the message that says why the last run could not confirm it
 * @param absorbedBy the number of the case that took over its accounts
 * @param lastReport the id of the last run that followed it
 * @param version how often the case has been written since it was opened
 */
record CaseState(CaseStatus status, @Nullable CaseDecision decision, @Nullable LocalDate dueOn,
		@Nullable String objection, @Nullable String remark, boolean reopened, @Nullable Long absorbedBy,
		@Nullable Long lastReport, @Nullable Instant confirmedAt, CaseAppearance appearance, boolean restricted,
		int version) {

	/** A case that a run has just found. */
	static CaseState found(long report, CaseAppearance appearance, boolean restricted) {
		return new CaseState(CaseStatus.FOUND, null, null, null, null, false, null, report, null, appearance,
				restricted, 0);
	}

}
