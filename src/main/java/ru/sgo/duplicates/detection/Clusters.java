package ru.sgo.duplicates.detection;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The accounts taken for one child so far; an account alone is a cluster too. */
final class Clusters {

	private final Map<Integer, List<Integer>> clusterOf = new HashMap<>();

	/** The places of the cluster in which the account is, in any order. */
	List<Integer> of(int place) {
		List<Integer> cluster = this.clusterOf.get(place);
		return (cluster != null) ? cluster : List.of(place);
	}

	boolean areOne(int a, int b) {
		return a == b || (this.clusterOf.get(a) != null && this.clusterOf.get(a) == this.clusterOf.get(b));
	}

	/**
	 * Makes one of the two. The smaller moves into the larger, so that no account moves
	 * more often than the logarithm of all.
	 */
	void join(int a, int b) {
		if (areOne(a, b)) {
			return;
		}
		boolean aIsLarger = of(a).size() >= of(b).size();
		List<Integer> stays = own(aIsLarger ? a : b);
		List<Integer> moves = of(aIsLarger ? b : a);
		stays.addAll(moves);
		moves.forEach(place -> this.clusterOf.put(place, stays));
	}

	private List<Integer> own(int place) {
		return this.clusterOf.computeIfAbsent(place, alone -> new ArrayList<>(List.of(alone)));
	}

	/**
	 * The clusters of two accounts and more, each in the order of places, by the first.
	 */
	Stream<List<Integer>> groups() {
		return this.clusterOf.values()
			.stream()
			.filter(Collections.newSetFromMap(new IdentityHashMap<>())::add)
			.map(cluster -> cluster.stream().sorted().toList())
			.sorted((one, other) -> Integer.compare(one.get(0), other.get(0)));
	}

}
