package ru.sgo.duplicates.detection;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How often the people of a registry slip: the share of every {@link Level}. How names
 * vary is a matter of language; how often fingers slip differs from one office to the
 * next, and is learnt.
 */
public final class Slips {

	/** What is expected where nothing has been learnt. */
	public static final Slips EXPECTED = new Slips(new EnumMap<>(Level.class));

	/** The slips of fingers in a name. */
	static final Set<Level> OF_NAMES = EnumSet.of(Level.ONE_LETTER, Level.TWO_LETTERS);

	/** And in a date. */
	static final Set<Level> OF_DATES = EnumSet.of(Level.DAY_AND_MONTH_SWAPPED, Level.ONE_DIGIT, Level.DIGITS_SWAPPED,
			Level.YEAR_BESIDE, Level.TWO_PARTS);

	/** What is learnt. */
	static final Set<Level> LEARNT = EnumSet.copyOf(Stream.concat(OF_NAMES.stream(), OF_DATES.stream()).toList());

	/**
	 * A slip that were more frequent would say more than another spelling of the same
	 * sound, and pairs would be passed over unseen.
	 */
	static final double AT_MOST = 0.5;

	private final Map<Level, Double> learnt;

	/** log2 of the share of a level, of one of its alternatives, by its ordinal. */
	private final double[] logShares;

	Slips(Map<Level, Double> learnt) {
		if (!learnt.values().stream().allMatch(share -> share > 0 && share <= AT_MOST)) {
			throw new IllegalArgumentException("No shares of slips: " + learnt);
		}
		this.learnt = learnt;
		this.logShares = Arrays.stream(Level.values())
			.mapToDouble(level -> Bits.log2(share(level) / level.alternatives()))
			.toArray();
	}

	/**
	 * What was learnt before.
	 * @param shares by the name of the level, above 0, at most {@link #AT_MOST}
	 * @throws IllegalArgumentException if there is no such level, or a share is none
	 */
	public static Slips of(Map<String, Double> shares) {
		Map<Level, Double> learnt = new EnumMap<>(Level.class);
		shares.forEach((level, share) -> learnt.put(Level.valueOf(level), share));
		return new Slips(learnt);
	}

	/** Those of what can be learnt, by the name of the level. */
	public Map<String, Double> shares() {
		return LEARNT.stream().collect(Collectors.toMap(Level::name, this::share));
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
