package ru.sgo.duplicates.town;

import java.time.LocalDate;

/**
 * What a town is to be like; the same plan gives the same bytes.
 *
 * @param children how many, from 1; about one in twenty has a second account
 * @param asOf the day of which the files tell; two months into a school year or later
 * every mistake of that year has been made
 * @param authorities how many, from 1; several have a region above them
 * @param slips the share of second accounts that are entered with a slip, 0 to 1
 * @param bare the share of second accounts that bear no document, 0 to 1
 * @param common the share of children whose names are among the ten most frequent of
 * their kind, besides those for whom chance has it so; from 0 to below 1, for some slips
 * need rarer names
 */
public record TownPlan(long seed, int children, LocalDate asOf, int authorities, double slips, double bare,
		double common) {

	/** A guess at real life: one second account in thirty. */
	private static final double FEW = 0.03;

	/** Likewise: one in ten. */
	private static final double SOME = 0.1;

	private static final int CHILDREN_OF_AN_AUTHORITY = 50_000;

	public TownPlan {
		if (children < 1 || authorities < 1 || !isShare(slips) || !isShare(bare) || !isShare(common) || common == 1) {
			throw new IllegalArgumentException("A town needs children, an authority and shares between 0 and 1");
		}
	}

	/** A region with an authority for every 50,000 children, two at least. */
	public static TownPlan of(long seed, int children, LocalDate asOf) {
		return new TownPlan(seed, children, asOf, Math.max(2, children / CHILDREN_OF_AN_AUTHORITY), FEW, SOME, 0);
	}

	public TownPlan withAuthorities(int number) {
		return new TownPlan(this.seed, this.children, this.asOf, number, this.slips, this.bare, this.common);
	}

	public TownPlan withSlips(double share) {
		return new TownPlan(this.seed, this.children, this.asOf, this.authorities, share, this.bare, this.common);
	}

	public TownPlan withBare(double share) {
		return new TownPlan(this.seed, this.children, this.asOf, this.authorities, this.slips, share, this.common);
	}

	public TownPlan withCommon(double share) {
		return new TownPlan(this.seed, this.children, this.asOf, this.authorities, this.slips, this.bare, share);
	}

	private static boolean isShare(double number) {
		return number >= 0 && number <= 1;
	}

	/** The first day of the school year in which the day lies. */
	public LocalDate schoolYear() {
		return LocalDate.of((this.asOf.getMonthValue() >= 9) ? this.asOf.getYear() : this.asOf.getYear() - 1, 9, 1);
	}

}
