package ru.sgo.duplicates.report;

import java.util.List;
import java.util.Map;

import ru.sgo.duplicates.detection.Account;

/**
 * The accounts under an authority, seen from a period.
 *
 * @param inside undeleted accounts with a stay in a school or kindergarten that meets the
 * period
 * @param outside the other undeleted accounts
 * @param ids the ids of all of them by number
 * @param beside how many of the others never had a stay in a school or kindergarten
 */
record Considered(List<Account> inside, List<Account> outside, Map<String, Long> ids, int beside) {

	long id(String number) {
		return this.ids.get(number);
	}

}
