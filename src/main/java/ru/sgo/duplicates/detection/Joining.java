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

	private final Population population;

	private final Apart apart;

	private final Clusters clusters;

	private final List<ScoredPair> doubtful = new ArrayList<>();

	private final Set<Integer> probable = new HashSet<>();

	/**
	 * Begins with what is joined already.
	 * @param clusters the accounts of equal personal data
	 */
	Joining(Population population, Apart apart, Clusters clusters) {
		this.population = population;
		this.apart = apart;
		this.clusters = clusters;
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
	 * aside.
	 */
	private boolean contradict(ScoredPair pair, int a, int b) {
		for (int left : this.clusters.of(a)) {
			for (int right : this.clusters.of(b)) {
				boolean itself = Math.min(left, right) == pair.a() && Math.max(left, right) == pair.b();
				if (this.apart.is(left, right) || (!itself && differInCertificate(left, right))) {
					return true;
				}
			}
		}
		return false;
	}

	private boolean differInCertificate(int a, int b) {
		boolean sameSnils = this.population.snils(a) != Population.NONE
				&& this.population.snils(a) == this.population.snils(b);
		return !sameSnils && this.population.certificate(a) != 0 && this.population.certificate(b) != 0
				&& this.population.certificate(a) != this.population.certificate(b);
	}

}
