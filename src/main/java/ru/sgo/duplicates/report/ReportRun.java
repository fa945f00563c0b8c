package ru.sgo.duplicates.report;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * One run of the report.
 *
 * @param accounts the accounts considered
 * @param beside the accounts without a stay in a school or kindergarten, counted beside
 * @param outside the accounts of the report whose twin has no stay in the period
 * @param result what it says of the period; {@code null} unless it is completed
 */
public record ReportRun(long id, ReportStatus status, Period period, String actor, Progress progress, int accounts,
		int beside, Groups groups, int doubleCounts, int outside, Cases cases, @Nullable ReportResult result) {

	/**
	 * Over what it was made.
	 *
	 * @param authority the code of the authority
	 * @param from the first day
	 * @param to the last day
	 */
	public record Period(String authority, String authorityName, LocalDate from, LocalDate to) {

		/** Whether both are the same days of the same authority. */
		boolean isThatOf(Period other) {
			return this.authority.equals(other.authority) && this.from.equals(other.from) && this.to.equals(other.to);
		}
	}

	/**
	 * How far it is.
	 *
	 * @param stage the key of the message that says what it is doing
	 * @param percent 0 to 100
	 * @param seconds how long it took, or has taken so far
	 * @param secondsLeft about how long it will still take, where that is known
	 */
	public record Progress(Instant startedAt, @Nullable Instant finishedAt, @Nullable String stage, int percent,
			double seconds, @Nullable Double secondsLeft) {
	}

	/**
	 * The number of groups of each tier.
	 *
	 * @param restricted those of any tier that only administrators may see and that are
	 * not counted among the others; {@code null} for everybody else
	 */
	public record Groups(int identical, int probable, int check, @Nullable Integer restricted) {

		/** The groups that count as duplicates. */
		public int counted() {
			return this.identical + this.probable;
		}

		/** Those of the list, with what only administrators may see. */
		public int duplicates() {
			return counted() + ((this.restricted != null) ? this.restricted : 0);
		}
	}

	/**
	 * What the run did with the cases in its reach, leaving those aside that only
	 * administrators may see.
	 *
	 * @param open the unclosed cases after the run
	 * @param outside those of them of which the list shows one account only, for the
	 * original left before the period
	 * @param unfinished those of them that the run has not found: they have left the list
	 * half done, or for another period, and nothing is proven
	 */
	public record Cases(int opened, int confirmed, int reopened, int open, int outside, int unfinished) {

		/** Those of the open ones that stand in the list. */
		public int listed() {
			return this.open - this.outside - this.unfinished;
		}
	}

	/**
	 * What a run says of its period by its figures. What is only worth a look is no
	 * duplicate.
	 * @param begun whether the period had begun on the day of the run
	 */
	static ReportResult weigh(boolean begun, int accounts, Groups groups, int doubleCounts, int outside, Cases cases) {
		if (groups.duplicates() + doubleCounts + outside + cases.open() > 0) {
			return ReportResult.FOUND;
		}
		if (accounts == 0) {
			return ReportResult.NO_ACCOUNTS;
		}
		return begun ? ReportResult.CLEAN : ReportResult.NOT_BEGUN;
	}

	/** What counts as a duplicate in the list: groups, and accounts in two places. */
	public int listed() {
		return this.groups.counted() + this.doubleCounts;
	}

	/** Whether both cover the same days of the same authority. */
	public boolean isOfThePeriodOf(ReportRun other) {
		return this.period.isThatOf(other.period);
	}

	public boolean isRunning() {
		return this.status == ReportStatus.RUNNING;
	}

}
