package ru.sgo.duplicates.report;

import java.util.BitSet;
import java.util.Set;
import java.util.stream.Collectors;

import ru.sgo.duplicates.detection.Population;

/**
 * The accounts under an authority, seen from a period.
 *
 * @param all undeleted accounts of schools and kindergartens, and the others
 * @param ids their ids, by their places
 * @param present the places of those with a stay in a school or kindergarten that meets
 * the period
 * @param beside how many of the others never had a stay in a school or kindergarten
 */
record Considered(Population all, long[] ids, BitSet present, int beside) {

	/** Those with a stay that meets the period. */
	Population inside() {
		return this.all.only(this.present);
	}

	Set<Long> insideIds() {
		return this.present.stream().mapToObj(place -> this.ids[place]).collect(Collectors.toSet());
	}

	long id(String number) {
		return this.ids[this.all.place(number)];
	}

	boolean isInside(String number) {
		return this.present.get(this.all.place(number));
	}

}
