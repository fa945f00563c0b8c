package ru.sgo.duplicates.headcount;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.history.OrganizationKind;

/**
 * What a form asks of one organization, beside what it has submitted.
 *
 * @param organization the code
 * @param figures as counted on that day; of it, not how many are undecided
 * @param open unclosed cases that concern the organization
 * @param dataAsOf the day of the newest data about it; {@code null} if there are none
 * @param preliminary whether acts noted here are in it that the source has not confirmed
 */
public record ReportedLine(String organization, String name, OrganizationKind kind, HeadcountStage stage,
		HeadcountFigures figures, long open, @Nullable LocalDate dataAsOf, boolean preliminary,
		SubmittedFigure submitted) {

	/** Whether it is about a preschool group within a school. */
	public boolean isGroupOfSchool() {
		return this.kind == OrganizationKind.SCHOOL && this.stage == HeadcountStage.PRESCHOOL;
	}

	/** By how much more was submitted than there are children as decided. */
	public @Nullable Long difference() {
		Integer children = this.submitted.children();
		return (children != null) ? Long.valueOf(children - this.figures.after()) : null;
	}

	/** {@code null} where nothing was submitted. */
	public @Nullable ReportedMatch match() {
		Integer children = this.submitted.children();
		if (children == null) {
			return null;
		}
		if (children == this.figures.after()) {
			return ReportedMatch.AS_DECIDED;
		}
		if (children == this.figures.accounts()) {
			return ReportedMatch.AS_ACCOUNTS;
		}
		return (children == this.figures.afterProposed()) ? ReportedMatch.AS_PROPOSED : ReportedMatch.OTHER;
	}

	/** Whether another number was submitted than there are children as decided. */
	public boolean isDifferent() {
		return match() != null && match() != ReportedMatch.AS_DECIDED;
	}

}
