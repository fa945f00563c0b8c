package ru.sgo.duplicates.resolution;

import ru.sgo.duplicates.detection.DeclaredPairs;
import ru.sgo.duplicates.journal.Actor;

/**
 * Who keeps what persons say of two accounts: takes what is decided of the accounts of a
 * case, two by two, and brings all that has been said of pairs.
 */
public interface DecisionPairs {

	/**
	 * Two accounts are different children, as was decided in a case.
	 * @param one the id of the one account
	 * @param other the id of the other
	 */
	void declareDistinct(long one, long other, long caseNumber, String reason, Actor by);

	/** What was said in the case holds no longer. */
	void forgetCase(long caseNumber);

	/** What persons have said of pairs of accounts, as far as that still holds. */
	DeclaredPairs declared();

}
