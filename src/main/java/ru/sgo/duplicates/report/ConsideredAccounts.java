package ru.sgo.duplicates.report;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;

import ru.sgo.duplicates.detection.AccountPair;
import ru.sgo.duplicates.detection.DeclaredPairs;
import ru.sgo.duplicates.detection.Population;

/**
 * The accounts under an authority, seen from a period.
 *
 * @param all undeleted accounts of schools and kindergartens, and the others
 * @param ids their ids, by their places
 * @param present the places of those with a stay in a school or kindergarten that meets
 * the period
 * @param touching the places of those with two such stays that overlap, or with more than
 * two: the only ones that can be counted twice
 * @param pupils the places of those that ever had a stay in a school or kindergarten of
 * the authority
 * @param digest of what was read of them, up to the end of the period, without what
 * persons have said
 */
record ConsideredAccounts(Population all, long[] ids, BitSet present, BitSet touching, BitSet pupils,
		ConsideredDigest digest) {

	/** How many never had a stay in a school or kindergarten of the authority. */
	int beside() {
		return this.all.size() - this.pupils.cardinality();
	}

	/** Those with a stay that meets the period. */
	Population inside() {
		return this.all.only(this.present);
	}

	/** Those with these numbers. */
	Population only(Collection<String> numbers) {
		BitSet places = new BitSet();
		numbers.forEach(number -> places.set(this.all.place(number)));
		return this.all.only(places);
	}

	/**
	 * What was looked at, with what persons have said of pairs among it, and of those
	 * that may be counted twice.
	 */
	String digest(DeclaredPairs declared, LawfulAttendances lawful) {
		ConsideredDigest whole = new ConsideredDigest(this.digest);
		add(declared.distinct(), false, whole);
		add(declared.same(), true, whole);
		ids(this.touching).forEach(account -> lawful.of(account)
			.forEach(one -> whole.add(account, one.caseNumber(), one.until().toEpochDay(), -2)));
		return whole.toString();
	}

	private void add(Collection<AccountPair> pairs, boolean same, ConsideredDigest whole) {
		pairs.stream()
			.filter(pair -> this.all.place(pair.first()) >= 0 && this.all.place(pair.second()) >= 0)
			.forEach(pair -> whole.add(id(pair.first()), id(pair.second()), same ? 1 : 0, -1));
	}

	/** Whether the account with this id is one of {@link #inside}. */
	LongPredicate insideById() {
		long[] sorted = ids(this.present).sorted().toArray();
		return id -> Arrays.binarySearch(sorted, id) >= 0;
	}

	/** The ids of those that may be counted twice, by their numbers. */
	List<Long> touchingIds() {
		return ids(this.touching).boxed().toList();
	}

	private LongStream ids(BitSet places) {
		return places.stream().mapToLong(place -> this.ids[place]);
	}

	long id(String number) {
		return this.ids[this.all.place(number)];
	}

	boolean isInside(String number) {
		return this.present.get(this.all.place(number));
	}

}
