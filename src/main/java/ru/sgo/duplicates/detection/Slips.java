package ru.sgo.duplicates.detection;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How often the people of a registry slip: the share of every {@link Level}. How names
 * vary is a matter of language; how often fingers slip differs from one office to the
 * next, and is {@link SlipLearning learnt}.
 */
public final class Slips {

	/** What is expected where nothing has been learnt. */
	public static final Slips EXPECTED = new Slips(new EnumMap<>(Level.class));

	private final Map<Level, Double> learnt;

	/** log2 of the share of a level, of one of its alternatives, by its ordinal. */
	private final double[] logShares;

	Slips(Map<Level, Double> learnt) {
		this.learnt = learnt;
		this.logShares = Arrays.stream(Level.values())
			.mapToDouble(level -> Math.log(share(level) / level.alternatives()) / Math.log(2))
			.toArray();
	}

	/**
	 * What was learnt before.
	 * @param shares by the name of the level, above 0, less than 1
	 */
	public static Slips of(Map<String, Double> shares) {
		Map<Level, Double> learnt = new EnumMap<>(Level.class);
		shares.forEach((level, share) -> learnt.put(Level.valueOf(level), share));
		return new Slips(learnt);
	}

	/** What was learnt, by the name of the level. */
	public Map<String, Double> shares() {
		return this.learnt.entrySet()
			.stream()
			.collect(Collectors.toMap(one -> one.getKey().name(), Map.Entry::getValue));
	}

	/** The share of the pairs of one child that compare so, 0 to 1. */
	double share(Level level) {
		return this.learnt.getOrDefault(level, level.share());
	}

	/** log2 of the share of this level, of one of its alternatives. */
	double logShare(Level level) {
		return this.logShares[level.ordinal()];
	}

}
