package ru.sgo.duplicates.detection;

import java.util.Collections;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import ru.sgo.duplicates.town.SlipKinds;
import ru.sgo.duplicates.town.TownPlan;

/**
 * What the towns are like that have hidden faults of detection. Half of the second
 * accounts bear no document: many more than in real life, so that each kind comes often
 * enough to be counted.
 */
enum HardTown {

	/** Every kind of slip, and of ten children three have a second account. */
	MANY_DUPLICATES(plan -> plan.withDuplicates(0.3).withSlips(0.5, SlipKinds.EVERY), 0.99, 0.99),

	/** Two slips at once, of every kind. */
	TWO_SLIPS(plan -> plan.withDuplicates(0.15).withSlips(1, SlipKinds.TWO_AT_ONCE), 0.88, 0.94),

	/** Every fifth child bears no patronymic. */
	NO_PATRONYMICS(plan -> plan.withDuplicates(0.15).withSlips(0.5, SlipKinds.EVERY).withoutPatronymics(0.2), 0.99,
			0.99),

	/** Of every fifth account the patronymic was left out. */
	PATRONYMICS_LEFT_OUT(plan -> plan.withDuplicates(0.15).withSlips(0.5, SlipKinds.EVERY).withPatronymicsLeftOut(0.2),
			0.99, 0.99),

	/** Three of four children bear names that few tables know. */
	MANY_PEOPLES(plan -> plan.withDuplicates(0.15)
		.withSlips(0.5, SlipKinds.EVERY)
		.withManyPeoples(0.75)
		.withTwins(0.05)
		.withUndocumented(0.3), 0.99, 0.99);

	/** Of the pairs taken for one child so many have to be one. */
	static final double PRECISION = 0.995;

	/** What normalisation is to take away. */
	static final Set<String> NOISE = Set.of("case", "dashes", "latin", "spaces", "yo", "marker", "none_in_words",
			"wrong_sex");

	/**
	 * What makes of two accounts of one child a mere likeness, or leaves little to go by.
	 */
	private static final Set<String> UNTOLD = Set.of("surname_change", "surname_change_unproved", "stand_in_date",
			"one_field", "no_date", "default_date");

	/** The pairs that differ by nothing that matters. */
	static final Predicate<Set<String>> NO_SLIP = NOISE::containsAll;

	/** Those that differ by one slip, the surname being none other. */
	static final Predicate<Set<String>> ONE_SLIP = slips -> slips.size() == 1 && !NO_SLIP.test(slips)
			&& Collections.disjoint(slips, UNTOLD);

	/** Those that differ by two at once, or by one made twice. */
	static final Predicate<Set<String>> ALL_SLIPS = slips -> !NO_SLIP.test(slips)
			&& Collections.disjoint(slips, UNTOLD);

	private final UnaryOperator<TownPlan> plan;

	private final double recall;

	private final double recallWithCheck;

	HardTown(UnaryOperator<TownPlan> plan, double recall, double recallWithCheck) {
		this.plan = town -> plan.apply(town).withBare(0.5);
		this.recall = recall;
		this.recallWithCheck = recallWithCheck;
	}

	/** How many of the pairs counted have to be taken for one child at least, 0 to 1. */
	double recall() {
		return this.recall;
	}

	/** How many of them have to be found at all, 0 to 1. */
	double recallWithCheck() {
		return this.recallWithCheck;
	}

	/** Makes such towns and searches them. */
	EvaluatedTowns evaluated(int children, long... seeds) {
		return EvaluatedTowns.of(children, this.plan, seeds);
	}

	/** The pairs of which the figures of this town tell. */
	Predicate<Set<String>> counted() {
		return (this == TWO_SLIPS) ? ALL_SLIPS : ONE_SLIP;
	}

}
