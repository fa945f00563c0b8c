package ru.sgo.duplicates.detection;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Learns from a registry how often its people mistype, though nobody says which accounts
 * are one child's: every pair counts for as much as it is likely to be one child, and the
 * shares so counted make it more or less likely (expectation and maximisation: A. P.
 * Dempster, N. M. Laird and D. B. Rubin, Journal of the Royal Statistical Society B 39/1,
 * 1977; for record linkage W. E. Winkler, U.S. Census Bureau, Research Report Statistics
 * 2000-05). Pairs of which the names or the dates make a {@link Doubt}, whatever they
 * weigh, teach nothing: namesakes would be taken for slips.
 */
final class SlipLearning {

	/** What is less likely one child than this, in bits, teaches nothing that shows. */
	private static final double FAR_FROM_ONE_CHILD = -10;

	/** Shares that change by less than this part of themselves stand still. */
	private static final double STILL = 0.001;

	/** Should they never stand still, this is enough. */
	private static final int ROUNDS_AT_MOST = 100;

	/**
	 * A pair that is one child for certain, in whole numbers: their sums do not depend on
	 * the order of the accounts.
	 */
	private static final double CERTAIN = 1L << 30;

	/** Shares are kept to the millionth. */
	private static final double MILLION = 1e6;

	private final Weights weights;

	private final Apart apart;

	/**
	 * Begins with what is expected.
	 * @param weights by the expected shares
	 */
	SlipLearning(Weights weights, Apart apart) {
		this.weights = weights;
		this.apart = apart;
	}

	/**
	 * What one pair teaches.
	 *
	 * @param weight by the expected shares
	 * @param slips the typing errors in it
	 * @param names how many names both accounts bear
	 * @param dates 1 if both have a birth date
	 */
	private record Lesson(double weight, List<Level> slips, int names, int dates) {

		/** How likely it is one child: 0 to {@link #CERTAIN}. */
		long likelihood(Slips slips) {
			double bits = this.weight;
			for (Level level : this.slips) {
				bits += slips.logShare(level) - Slips.EXPECTED.logShare(level);
			}
			return Math.round(CERTAIN / (1 + Math.pow(2, -bits)));
		}

	}

	/**
	 * What the pairs teach.
	 * @param pairs each once, the smaller place in the high half
	 */
	Slips learn(long[] pairs) {
		List<Lesson> lessons = Arrays.stream(pairs)
			.parallel()
			.filter(pair -> this.weights.mayReach((int) (pair >>> 32), (int) pair, FAR_FROM_ONE_CHILD))
			.filter(pair -> teaches((int) (pair >>> 32), (int) pair))
			.mapToObj(pair -> lesson(this.weights.findings((int) (pair >>> 32), (int) pair)))
			.filter(lesson -> lesson.weight() >= FAR_FROM_ONE_CHILD)
			.toList();
		Slips slips = Slips.EXPECTED;
		boolean still = false;
		for (int round = 0; round < ROUNDS_AT_MOST && !still; round++) {
			Slips before = slips;
			Slips after = counted(lessons, before);
			still = Slips.LEARNT.stream()
				.allMatch(level -> Math.abs(after.share(level) - before.share(level)) < STILL * before.share(level));
			slips = after;
		}
		return slips;
	}

	private boolean teaches(int a, int b) {
		return !this.apart.is(a, b) && this.apart.doubt(a, b) == null;
	}

	private Lesson lesson(List<Finding> findings) {
		double weight = this.weights.prior();
		for (Finding finding : findings) {
			weight += finding.weight();
		}
		List<Finding> speaking = findings.stream().filter(finding -> finding.level().speaks()).toList();
		return new Lesson(weight, speaking.stream().filter(SlipLearning::isSlip).map(Finding::level).toList(),
				(int) speaking.stream().filter(finding -> isName(finding.field())).count(),
				(int) speaking.stream().filter(finding -> finding.field() == Field.BIRTH_DATE).count());
	}

	private static boolean isSlip(Finding finding) {
		return Slips.OF_DATES.contains(finding.level())
				|| (isName(finding.field()) && Slips.OF_NAMES.contains(finding.level()));
	}

	private static boolean isName(Field field) {
		return field == Field.SURNAME || field == Field.GIVEN_NAME || field == Field.PATRONYMIC;
	}

	private static Slips counted(List<Lesson> lessons, Slips slips) {
		long[] counts = new long[Level.values().length];
		long names = 0;
		long dates = 0;
		for (Lesson lesson : lessons) {
			long likelihood = lesson.likelihood(slips);
			lesson.slips().forEach(level -> counts[level.ordinal()] += likelihood);
			names += likelihood * lesson.names();
			dates += likelihood * lesson.dates();
		}
		Map<Level, Double> shares = new EnumMap<>(Level.class);
		for (Level level : Slips.OF_NAMES) {
			shares.put(level, share(level, counts[level.ordinal()], names));
		}
		for (Level level : Slips.OF_DATES) {
			shares.put(level, share(level, counts[level.ordinal()], dates));
		}
		return new Slips(shares);
	}

	/** The more has been compared, the less what was expected counts. */
	private static double share(Level level, long slips, long compared) {
		double share = (slips / CERTAIN + Parameters.IMAGINED_COMPARISONS * level.share())
				/ (compared / CERTAIN + Parameters.IMAGINED_COMPARISONS);
		return Math.max(1, Math.round(Math.min(share, Slips.AT_MOST) * MILLION)) / MILLION;
	}

}
