package ru.sgo.duplicates.resolution;

import java.time.LocalDate;

/**
 * For what a child stands in two organizations lawfully, and for how long.
 *
 * @param until the last day of the term
 * @param place the id of the organization that counts the child meanwhile
 */
public record CaseLawful(CaseLawfulGround ground, LocalDate until, long place) {

	/**
	 * Holds for a case {@code c} that is left as it is for a time; also when the term is
	 * over, until a run has found it again.
	 */
	public static final String HOLDS = "(c.status = 'DISMISSED' and c.verdict = 'lawful')";

	boolean isOver(LocalDate today) {
		return this.until.isBefore(today);
	}

}
