package ru.sgo.duplicates.detection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

import org.springframework.util.FileSystemUtils;

import ru.sgo.duplicates.town.Town;
import ru.sgo.duplicates.town.TownPlan;

/**
 * What detection finds in some towns of which everything is known. Every second account
 * is entered with a slip, and half of them bear no document: many more than in real life,
 * so that each kind comes often enough to be counted.
 */
final class EvaluatedTowns {

	/** The tiers that take two accounts for one child. */
	static final Set<Tier> JOINED = EnumSet.of(Tier.IDENTICAL, Tier.PROBABLE);

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

	private static final double HALF = 0.5;

	private final List<Evaluated> towns;

	private EvaluatedTowns(List<Evaluated> towns) {
		this.towns = towns;
	}

	/**
	 * A town with what was found in it.
	 *
	 * @param found the tier of every pair, the best where there are several
	 */
	private record Evaluated(LabelledTown town, Map<AccountPair, Tier> found) {

		boolean isRight(AccountPair pair) {
			return this.town.copies().containsKey(pair);
		}

		boolean isOfSlip(AccountPair pair, String slip) {
			return slip.equals(this.town.slips().get(pair.first()))
					|| slip.equals(this.town.slips().get(pair.second()));
		}

	}

	/**
	 * Makes the towns and searches them.
	 * @param common the share of children who bear the most frequent names, 0 to 1
	 */
	static EvaluatedTowns of(int children, double common, long... seeds) {
		return new EvaluatedTowns(Arrays.stream(seeds)
			.mapToObj(seed -> TownPlan.of(seed, children, TODAY).withSlips(1).withBare(HALF).withCommon(common))
			.map(EvaluatedTowns::evaluated)
			.toList());
	}

	private static Evaluated evaluated(TownPlan plan) {
		try {
			Path folder = Files.createTempDirectory("evaluation");
			try {
				Town town = Town.of(plan);
				town.writeAll(folder);
				town.writeTruth(folder, TODAY.minusYears(1), TODAY);
				LabelledTown labelled = LabelledTown.read(folder);
				return new Evaluated(labelled, found(labelled.accounts()));
			}
			finally {
				FileSystemUtils.deleteRecursively(folder);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Map<AccountPair, Tier> found(Population accounts) {
		Map<AccountPair, Tier> found = new HashMap<>();
		for (DetectedGroup group : Detection.groups(accounts, Detection.statistics(accounts, DeclaredPairs.NONE),
				DeclaredPairs.NONE)) {
			group.pairs()
				.forEach(pair -> found.merge(new AccountPair(pair.first(), pair.second()), pair.tier(),
						(one, other) -> (one.compareTo(other) < 0) ? one : other));
		}
		return found;
	}

	/**
	 * Recall: the share of the pairs of one child with this slip alone that were found in
	 * the tiers, 0 to 1.
	 * @param slip none where it is empty
	 * @param documented whether the two have a document in common
	 */
	double recall(String slip, boolean documented, Set<Tier> tiers) {
		List<Boolean> pairs = this.towns.stream()
			.flatMap(one -> one.town()
				.pairs(slip)
				.stream()
				.filter(pair -> one.town().shareDocument(pair) == documented)
				.map(pair -> isIn(one.found().get(pair), tiers)))
			.toList();
		return share(pairs, "pairs of one child with the slip " + slip);
	}

	/**
	 * Precision: the share of the pairs joined that are one child, of those pairs of
	 * which an account was entered with the slip; 0 to 1.
	 */
	double precision(String slip) {
		return precision(JOINED, (one, pair) -> one.isOfSlip(pair, slip));
	}

	/** The share of the pairs found in the tier that are one child, 0 to 1. */
	double precision(Tier tier) {
		return precision(EnumSet.of(tier), (one, pair) -> true);
	}

	private double precision(Set<Tier> tiers, BiPredicate<Evaluated, AccountPair> counts) {
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
		List<Boolean> pairs = this.towns.stream()
			.flatMap(one -> one.town()
				.lookAlikes()
				.entrySet()
				.stream()
				.filter(pair -> pair.getValue().equals(kind))
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
