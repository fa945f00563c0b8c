package ru.sgo.duplicates.certificate;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.resolution.CaseLawfulGround;

/**
 * What a certificate says; it never changes.
 *
 * @param number under which it can be asked for: the year and the number of the run
 * @param report the number of the run
 * @param period of which authority and days
 * @param issuedOn the day on which the run ended
 * @param clean whether nothing is left of what counts, somebody was looked at, and every
 * organization has sent data
 * @param accounts how many accounts the run has considered
 * @param left what is left
 * @param closed the cases that were closed by then
 * @param organizations who has sent data
 * @param engine what has looked
 */
public record CertificateContent(String number, long report, Period period, LocalDate issuedOn, boolean clean,
		int accounts, Left left, Closed closed, Data organizations, String engine) {

	/**
	 * Of which authority and days.
	 *
	 * @param authority the code
	 */
	public record Period(String authority, String authorityName, LocalDate from, LocalDate to) {
	}

	/**
	 * What the run has found, and what of before is not closed. What is only worth a look
	 * ({@code check}) is no duplicate.
	 */
	public record Left(int identical, int probable, int check, int doubleCounts, int outside, int openCases) {

		/** What counts as not put right. */
		public int counted() {
			return this.identical + this.probable + this.doubleCounts + this.outside + this.openCases;
		}
	}

	/**
	 * Cases that are closed.
	 *
	 * @param confirmed put right, and proved by a run
	 * @param dismissed different children
	 * @param exceptions the cases that are left as they are, lawfully, for a time
	 */
	public record Closed(int confirmed, int dismissed, List<LawfulException> exceptions) {

		public Closed {
			exceptions = List.copyOf(exceptions);
		}
	}

	/**
	 * A case that is left as it is for a time: a child in two organizations.
	 *
	 * @param number of the case
	 * @param ground the code of a {@link CaseLawfulGround}
	 * @param until the last day of the term
	 */
	public record LawfulException(long number, String ground, LocalDate until) {
	}

	/**
	 * Who has sent data.
	 *
	 * @param all how many schools and kindergartens there are
	 * @param missing those that have sent none
	 * @param dataFrom the day of the oldest data; {@code null} if there are none
	 */
	public record Data(int all, List<Missing> missing, @Nullable LocalDate dataFrom) {

		public Data {
			missing = List.copyOf(missing);
		}

		/** How many have sent data. */
		public int reported() {
			return this.all - this.missing.size();
		}
	}

	/** An organization that has sent no data. */
	public record Missing(String code, String name) {
	}

}
