package ru.sgo.duplicates.report;

import java.util.Map;
import java.util.Set;

import ru.sgo.duplicates.detection.Population;

/**
 * The accounts under an authority, seen from a period.
 *
 * @param inside undeleted accounts with a stay in a school or kindergarten that meets the
 * period
 * @param all these and the other undeleted accounts
 * @param ids the ids of all of them by number
 * @param present the ids of those inside
 * @param beside how many of the others never had a stay in a school or kindergarten
 */
record Considered(Population inside, Population all, Map<String, Long> ids, Set<Long> present, int beside) {

	long id(String number) {
		return this.ids.get(number);
	}

	boolean isInside(String number) {
		return this.present.contains(id(number));
	}

}
