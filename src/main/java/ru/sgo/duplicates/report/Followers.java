package ru.sgo.duplicates.report;

import java.util.Map;
import java.util.Set;

import ru.sgo.duplicates.detection.AccountPair;

/**
 * Who follows a child from report to report: brings the words of persons that outrank the
 * machine, and takes what a run has found, inside the run's transaction.
 */
public interface Followers {

	/**
	 * The pairs that a person declared different children, as far as that still holds.
	 */
	Set<AccountPair> distinctChildren();

	/** The pairs that a person declared one child, as far as that still holds. */
	Set<AccountPair> sameChild();

	/** The decisions not yet carried out, by the id of the account to keep. */
	Map<Long, StandingWord> standingWords();

	/** Opens, joins, proves and reopens cases. */
	FollowedUp follow(Findings findings);

}
