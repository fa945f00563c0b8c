package ru.sgo.duplicates.detection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The accounts taken for one child so far; an account alone is a cluster too. */
final class Clusters {

	private final Map<Integer, List<Integer>> clusterOf = new HashMap<>();

	/** The places of the cluster in which the account is. */
	List<Integer> of(int place) {
		List<Integer> cluster = this.clusterOf.get(place);
		return (cluster != null) ? cluster : List.of(place);
	}

	boolean areOne(int a, int b) {
		return a == b || (this.clusterOf.get(a) != null && this.clusterOf.get(a) == this.clusterOf.get(b));
	}

	void join(int a, int b) {
		if (areOne(a, b)) {
			return;
		}
		List<Integer> joined = new ArrayList<>(of(a));
		joined.addAll(of(b));
		joined.sort(null);
		joined.forEach(place -> this.clusterOf.put(place, joined));
	}

	/** The clusters of two accounts and more, by their smallest place. */
	Stream<List<Integer>> groups() {
		return this.clusterOf.entrySet()
			.stream()
			.filter(entry -> entry.getValue().get(0).equals(entry.getKey()))
			.sorted(Map.Entry.comparingByKey())
			.map(Map.Entry::getValue);
	}

}
