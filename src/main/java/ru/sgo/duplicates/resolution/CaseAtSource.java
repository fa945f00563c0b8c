package ru.sgo.duplicates.resolution;

import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What the newest list of duplicates of АИС СГО itself shows of a case that an earlier
 * one of the same authority and period has shown.
 *
 * @param shown how many of the accounts that such lists have shown
 * @param known how many that are, from 2
 * @param asOf the day of which the newest list tells
 */
public record CaseAtSource(int shown, int known, LocalDate asOf) {

	/**
	 * Reads it as it comes with a case: the three numbers with spaces between them.
	 * @param told {@code null} if no such list has shown the case
	 */
	static Optional<CaseAtSource> of(@Nullable String told) {
		if (told == null) {
			return Optional.empty();
		}
		String[] parts = told.split(" ");
		return Optional
			.of(new CaseAtSource(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), LocalDate.parse(parts[2])));
	}

	/**
	 * АИС СГО shows the duplicate no more, so that it may be solved there; which account
	 * has stayed, the list does not tell.
	 */
	public boolean isGone() {
		return this.shown == 0;
	}

	/** Some of the accounts are gone and others are not: somebody has to be asked. */
	public boolean isPartlyGone() {
		return this.shown > 0 && this.shown < this.known;
	}

	/** Its name in answers: shown, partly or gone. */
	public String code() {
		return isGone() ? "gone" : isPartlyGone() ? "partly" : "shown";
	}

}
