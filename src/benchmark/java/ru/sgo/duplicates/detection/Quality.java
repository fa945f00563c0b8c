package ru.sgo.duplicates.detection;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

/**
 * What detection reaches in one of the {@link HardTown hard towns}; here, because the
 * benchmark may ask for it only so.
 *
 * @param town what it is like, in words
 * @param accounts how many there are
 * @param compared how many pairs of them were compared
 * @param identical the share of the pairs found {@code IDENTICAL} that are one child
 * @param probable the same of those found {@code PROBABLE}
 * @param recall the share of the pairs of one child that were found in these two tiers
 * @param found the share of them that were found at all
 * @param recallWanted how great the recall has to be
 * @param foundWanted how many have to be found at all
 */
public record Quality(String town, long accounts, long compared, double identical, double probable, double recall,
		double found, double recallWanted, double foundWanted) {

	/** How many of those joined have to be one child, 0 to 1. */
	public static final double PRECISION_WANTED = HardTown.PRECISION;

	/** One after the other. */
	public static List<Quality> ofAll(int children, long... seeds) {
		List<Quality> all = new ArrayList<>();
		for (HardTown town : HardTown.values()) {
			all.add(of(town, town.evaluated(children, seeds)));
		}
		return all;
	}

	private static Quality of(HardTown town, EvaluatedTowns towns) {
		return new Quality(town.name().toLowerCase(Locale.ROOT).replace('_', ' '),
				towns.each().mapToLong(one -> one.town().accounts().size()).sum(),
				towns.each().mapToLong(one -> CandidatePairs.of(one.town().accounts())).sum(),
				towns.precision(EnumSet.of(Tier.IDENTICAL)), towns.precision(EnumSet.of(Tier.PROBABLE)),
				towns.recall(town.counted(), EvaluatedTowns.JOINED),
				towns.recall(town.counted(), EnumSet.allOf(Tier.class)), town.recall(), town.recallWithCheck());
	}

}
