package ru.sgo.duplicates.town;

import java.time.LocalDate;

/**
 * What a town is to be like; the same plan gives the same bytes.
 *
 * @param children how many, from 1; about one in twenty has a second account
 * @param asOf the day of which the files tell; two months into a school year or later
 * every mistake of that year has been made
 * @param authorities how many, from 1; several have a region above them
 * @param people who the children are
 * @param clerks how those work who enter them
 */
public record TownPlan(long seed, int children, LocalDate asOf, int authorities, People people, Clerks clerks) {

	private static final int CHILDREN_OF_AN_AUTHORITY = 50_000;

	public TownPlan {
		if (children < 1 || authorities < 1) {
			throw new IllegalArgumentException("A town needs children and an authority");
		}
	}

	/** A region with an authority for every 50,000 children, two at least. */
	public static TownPlan of(long seed, int children, LocalDate asOf) {
		return new TownPlan(seed, children, asOf, Math.max(2, children / CHILDREN_OF_AN_AUTHORITY), People.USUAL,
				Clerks.USUAL);
	}

	public TownPlan withAuthorities(int number) {
		return new TownPlan(this.seed, this.children, this.asOf, number, this.people, this.clerks);
	}

	/** The share of children besides the usual ones who are entered twice, 0 to 1. */
	public TownPlan withDuplicates(double share) {
		return with(this.clerks.withDuplicates(share));
	}

	/** The share of second accounts that are entered with a slip, 0 to 1. */
	public TownPlan withSlips(double share) {
		return withSlips(share, SlipKinds.USUAL);
	}

	/** Likewise, with slips of these kinds. */
	public TownPlan withSlips(double share, SlipKinds kinds) {
		return with(this.clerks.withSlips(share, kinds));
	}

	/** The share of second accounts that bear no document, 0 to 1. */
	public TownPlan withBare(double share) {
		return with(this.clerks.withBare(share));
	}

	/** The share of children of whom no account bears a document, 0 to 1. */
	public TownPlan withUndocumented(double share) {
		return with(this.clerks.withUndocumented(share));
	}

	/** The share of accounts for which the patronymic is left out, 0 to 1. */
	public TownPlan withPatronymicsLeftOut(double share) {
		return with(this.clerks.withPatronymicsLeftOut(share));
	}

	/** The share of children who bear the most frequent names, from 0 to below 1. */
	public TownPlan withCommon(double share) {
		return with(this.people.withCommon(share));
	}

	/** The share of children with names of many peoples, 0 to 1. */
	public TownPlan withManyPeoples(double share) {
		return with(this.people.withManyPeoples(share));
	}

	/** The share of children who bear no patronymic, 0 to 1. */
	public TownPlan withoutPatronymics(double share) {
		return with(this.people.withoutPatronymics(share));
	}

	/** The share of children besides the usual ones who have a twin, 0 to 1. */
	public TownPlan withTwins(double share) {
		return with(this.people.withTwins(share));
	}

	private TownPlan with(People others) {
		return new TownPlan(this.seed, this.children, this.asOf, this.authorities, others, this.clerks);
	}

	private TownPlan with(Clerks others) {
		return new TownPlan(this.seed, this.children, this.asOf, this.authorities, this.people, others);
	}

	/** The first day of the school year in which the day lies. */
	public LocalDate schoolYear() {
		return LocalDate.of((this.asOf.getMonthValue() >= 9) ? this.asOf.getYear() : this.asOf.getYear() - 1, 9, 1);
	}

}
