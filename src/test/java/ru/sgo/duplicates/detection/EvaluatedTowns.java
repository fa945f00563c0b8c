package ru.sgo.duplicates.detection;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import ru.sgo.duplicates.town.TownPlan;

/** What detection finds in some towns of which everything is known, taken together. */
final class EvaluatedTowns {

	/** The tiers that take two accounts for one child. */
	static final Set<Tier> JOINED = EnumSet.of(Tier.IDENTICAL, Tier.PROBABLE);

	private final List<EvaluatedTown> towns;

	private EvaluatedTowns(List<EvaluatedTown> towns) {
		this.towns = towns;
	}

	/**
	 * Makes the towns and searches them.
	 * @param like what they are like
	 */
	static EvaluatedTowns of(int children, UnaryOperator<TownPlan> like, long... seeds) {
		return new EvaluatedTowns(Arrays.stream(seeds)
			.mapToObj(seed -> like.apply(TownPlan.of(seed, children, EvaluatedTown.TODAY)))
			.toList()
			.parallelStream()
			.map(EvaluatedTown::of)
			.toList());
	}

	Stream<EvaluatedTown> each() {
		return this.towns.stream();
	}

	/**
	 * Recall: the share of the pairs of one child with this slip alone that were found in
	 * the tiers, 0 to 1.
	 * @param slip none where it is empty
	 * @param documented whether the two have a document in common
	 */
	double recall(String slip, boolean documented, Set<Tier> tiers) {
		Set<String> alone = slip.isEmpty() ? Set.of() : Set.of(slip);
		return recall(alone::equals, (one, pair) -> one.town().shareDocument(pair) == documented, tiers);
	}

	/**
	 * Recall of the pairs of one child that differ by such slips, with and without a
	 * document in common.
	 */
	double recall(Predicate<Set<String>> slips, Set<Tier> tiers) {
		return recall(slips, (one, pair) -> true, tiers);
	}

	private double recall(Predicate<Set<String>> slips, BiPredicate<EvaluatedTown, AccountPair> counts,
			Set<Tier> tiers) {
		List<Boolean> pairs = this.towns.stream()
			.flatMap(one -> one.town()
				.pairs(slips)
				.stream()
				.filter(pair -> counts.test(one, pair))
				.map(pair -> isIn(one.found().get(pair), tiers)))
			.toList();
		return share(pairs, "pairs of one child with such a slip");
	}

	/**
	 * Precision: the share of the pairs joined that are one child, of those pairs of
	 * which an account was entered with the slip; 0 to 1.
	 */
	double precision(String slip) {
		return precision(JOINED, (one, pair) -> one.isOfSlip(pair, slip));
	}

	/** The share of the pairs found in the tiers that are one child, 0 to 1. */
	double precision(Set<Tier> tiers) {
		return precision(tiers, (one, pair) -> true);
	}

	private double precision(Set<Tier> tiers, BiPredicate<EvaluatedTown, AccountPair> counts) {
		List<Boolean> pairs = this.towns.stream()
			.flatMap(one -> one.found()
				.entrySet()
				.stream()
				.filter(pair -> tiers.contains(pair.getValue()) && counts.test(one, pair.getKey()))
				.map(pair -> one.isRight(pair.getKey())))
			.toList();
		return share(pairs, "pairs found");
	}

	/** The share of the look-alikes of the kind that were found in the tiers, 0 to 1. */
	double mistaken(String kind, Set<Tier> tiers) {
		return mistaken(kind, (one, pair) -> true, tiers);
	}

	/** The share of those joined that both bear a document, 0 to 1. */
	double mistakenDespiteDocuments(String kind) {
		return mistaken(kind, (one, pair) -> one.town().haveDocuments(pair), JOINED);
	}

	private double mistaken(String kind, BiPredicate<EvaluatedTown, AccountPair> counts, Set<Tier> tiers) {
		List<Boolean> pairs = this.towns.stream()
			.flatMap(one -> one.town()
				.lookAlikes()
				.entrySet()
				.stream()
				.filter(pair -> pair.getValue().equals(kind) && counts.test(one, pair.getKey()))
				.map(pair -> isIn(one.found().get(pair.getKey()), tiers)))
			.toList();
		return share(pairs, kind);
	}

	/** The kinds of look-alikes. */
	Stream<String> kinds() {
		return this.towns.stream().flatMap(one -> one.town().lookAlikes().values().stream()).distinct();
	}

	private static boolean isIn(Tier found, Set<Tier> tiers) {
		return found != null && tiers.contains(found);
	}

	private static double share(List<Boolean> pairs, String what) {
		if (pairs.size() < 50) {
			throw new AssertionError("Too few to tell anything: " + pairs.size() + " " + what);
		}
		return (double) pairs.stream().filter(Boolean::booleanValue).count() / pairs.size();
	}

}
