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
 * @param version how often the case has been written since it was opened
 */
record CaseNotes(@Nullable String objection, @Nullable String remark, boolean reopened, @Nullable Long absorbedBy,
		@Nullable LocalDate dueOn, @Nullable Long lastReport, @Nullable Instant confirmedAt, int version) {

	/** Those of a case that a run opens. */
	static CaseNotes opened(long report) {
		return new CaseNotes(null, null, false, null, null, report, null, 0);
	}

	/** Nothing is decided any more. */
	CaseNotes undecided(@Nullable String why) {
		return new CaseNotes(null, why, this.reopened, this.absorbedBy, null, this.lastReport, null, this.version);
	}

	/** It was closed, and has to be decided once more. */
	CaseNotes openedAgain(@Nullable String why) {
		return new CaseNotes(null, why, true, this.absorbedBy, null, this.lastReport, null, this.version);
	}

	CaseNotes withObjection(@Nullable String reason) {
		return new CaseNotes(reason, this.remark, this.reopened, this.absorbedBy, this.dueOn, this.lastReport,
				this.confirmedAt, this.version);
	}

	CaseNotes withRemark(@Nullable String why) {
		return new CaseNotes(this.objection, why, this.reopened, this.absorbedBy, this.dueOn, this.lastReport,
				this.confirmedAt, this.version);
	}

	CaseNotes withAbsorbedBy(long other) {
		return new CaseNotes(this.objection, this.remark, this.reopened, other, this.dueOn, this.lastReport,
				this.confirmedAt, this.version);
	}

	CaseNotes withDueOn(LocalDate day) {
		return new CaseNotes(this.objection, this.remark, this.reopened, this.absorbedBy, day, this.lastReport,
				this.confirmedAt, this.version);
	}

	CaseNotes withLastReport(long report) {
		return new CaseNotes(this.objection, this.remark, this.reopened, this.absorbedBy, this.dueOn, report,
				this.confirmedAt, this.version);
	}

	CaseNotes withConfirmedAt(Instant at) {
		return new CaseNotes(this.objection, this.remark, this.reopened, this.absorbedBy, this.dueOn, this.lastReport,
				at, this.version);
	}

}
