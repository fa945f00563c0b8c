package ru.sgo.duplicates.detection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Joins the accounts of probable pairs to those of equal personal data, the heaviest pair
 * first. Never are two joined that stand apart; and an account that fits two sides
 * equally well, of which one contradicts the other, joins neither.
 */
final class Joining {

	private final Papers papers;

	private final Apart apart;

	private final Clusters clusters;

	private final List<ScoredPair> doubtful = new ArrayList<>();

	private final Set<Integer> probable = new HashSet<>();

	/** By account: whose child a person declared it to be. */
	private final Map<Integer, Set<Integer>> declared = new HashMap<>();

	/**
	 * Begins with what is joined already.
	 * @param clusters the accounts of equal personal data
	 */
	Joining(Papers papers, Apart apart, Clusters clusters) {
		this.papers = papers;
		this.apart = apart;
		this.clusters = clusters;
	}

	/**
	 * Joins first of all what a person declared one child, whatever keeps them apart;
	 * except that words of persons which contradict each other join nothing.
	 */
	void joinDeclared(List<ScoredPair> pairs) {
		for (ScoredPair pair : pairs) {
			if (this.clusters.areOne(pair.a(), pair.b())) {
				continue;
			}
			if (areDeclaredDifferent(pair.a(), pair.b())) {
				this.doubtful.add(pair);
			}
			else {
				this.clusters.join(pair.a(), pair.b());
				this.probable.add(pair.a());
				this.declared.computeIfAbsent(pair.a(), absent -> new HashSet<>()).add(pair.b());
				this.declared.computeIfAbsent(pair.b(), absent -> new HashSet<>()).add(pair.a());
			}
		}
	}

	private boolean areDeclaredDifferent(int a, int b) {
		return this.clusters.of(a)
			.stream()
			.anyMatch(left -> this.clusters.of(b).stream().anyMatch(right -> this.apart.isSaid(left, right)));
	}

	/** Joins what may be joined; the pairs are sorted by weight. */
	void join(List<ScoredPair> pairs) {
		Map<Integer, List<ScoredPair>> byPlace = new HashMap<>();
		for (ScoredPair pair : pairs) {
			byPlace.computeIfAbsent(pair.a(), absent -> new ArrayList<>()).add(pair);
			byPlace.computeIfAbsent(pair.b(), absent -> new ArrayList<>()).add(pair);
		}
		for (ScoredPair pair : pairs) {
			if (this.clusters.areOne(pair.a(), pair.b())) {
				continue;
			}
			boolean torn = contradict(pair, pair.a(), pair.b()) || isTorn(pair.a(), pair, byPlace)
					|| isTorn(pair.b(), pair, byPlace);
			if (torn) {
				this.doubtful.add(pair);
			}
			else {
				this.clusters.join(pair.a(), pair.b());
				this.probable.add(pair.a());
			}
		}
	}

	/** The pairs that were not joined, for they fit others as well. */
	List<ScoredPair> doubtful() {
		return this.doubtful;
	}

	/** Whether a probable pair has joined the cluster. */
	boolean isProbable(List<Integer> cluster) {
		return cluster.stream().anyMatch(this.probable::contains);
	}

	/**
	 * Whether the account fits somebody else as well who is not the child of this pair.
	 */
	private boolean isTorn(int place, ScoredPair pair, Map<Integer, List<ScoredPair>> byPlace) {
		int side = pair.other(place);
		return byPlace.get(place)
			.stream()
			.filter(rival -> rival != pair && rival.weight() > pair.weight() - Parameters.EQUALLY)
			.map(rival -> rival.other(place))
			.anyMatch(rival -> !this.clusters.areOne(rival, side) && !this.clusters.areOne(rival, place)
					&& contradict(pair, rival, side));
	}

	/**
	 * Whether any of the one cluster contradicts any of the other, leaving this very pair
	 * aside. Another name under one СНИЛС contradicts, too: who joins such accounts by
	 * way of a third one may come upon an adoption.
	 */
	private boolean contradict(ScoredPair pair, int a, int b) {
		for (int left : this.clusters.of(a)) {
			for (int right : this.clusters.of(b)) {
				boolean itself = Math.min(left, right) == pair.a() && Math.max(left, right) == pair.b();
				boolean contradicting = this.apart.contradict(left, right) || (!itself
						&& !this.papers.shareSnils(left, right) && this.papers.differInCertificate(left, right));
				if (contradicting && !isOverruled(left, right)) {
					return true;
				}
			}
		}
		return false;
	}

	/**
	 * Whether one of the two bears the document of an account that a person declared to
	 * be the other's child: then the word speaks of it as well.
	 */
	private boolean isOverruled(int a, int b) {
		return !this.declared.isEmpty() && !this.apart.isSaid(a, b) && (isOfTheDeclared(a, b) || isOfTheDeclared(b, a));
	}

	private boolean isOfTheDeclared(int place, int declaredOne) {
		return this.declared.getOrDefault(declaredOne, Set.of())
			.stream()
			.anyMatch(twin -> this.papers.shareDocument(place, twin));
	}

}
