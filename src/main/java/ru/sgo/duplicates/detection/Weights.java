package ru.sgo.duplicates.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How much speaks for two accounts being one child (Fellegi and Sunter 1969). The weight
 * of a field is log2(m / u): m is the share of the {@link Level}, u the share of the
 * rarer of the two values among all accounts, for a slip leads away from the right value
 * to a rarer one. The sum of the weights and of the prior odds is log2 of the odds. The
 * prior odds fall as the registry grows, for chance makes more pairs: so one threshold
 * holds for a town and for a region.
 */
final class Weights {

	private static final double SEXES_BITS = Bits.log2(Parameters.SEXES);

	private final Population population;

	private final Statistics statistics;

	private final Slips slips;

	private final SexComparison sexes;

	private final double prior;

	private final NameWeights names;

	/** log2 of the share of the accounts born on the day of an account, by its place. */
	private final double[] dayBits;

	/** What a first of January weighs beside another day of its year, by the year. */
	private final Map<Integer, Double> defaultDates;

	Weights(Population population, Statistics statistics, Crosswise crosswise, SexComparison sexes) {
		this.population = population;
		this.statistics = statistics;
		this.slips = statistics.slips();
		this.sexes = sexes;
		int accounts = Math.max(statistics.accounts(), population.size());
		this.prior = Bits.log2(2 * Parameters.SHARE_OF_DUPLICATES / accounts);
		this.names = new NameWeights(population, statistics, crosswise);
		this.dayBits = IntStream.range(0, population.size())
			.parallel()
			.mapToDouble(place -> Bits.log2(statistics.share(population.day(place))))
			.toArray();
		this.defaultDates = IntStream.range(0, population.size())
			.map(place -> Day.year(population.day(place)))
			.distinct()
			.boxed()
			.collect(Collectors.toMap(year -> year, this::defaultDate));
	}

	/** log2 of the odds that any two accounts are one child. */
	double prior() {
		return this.prior;
	}

	/** log2 of the odds that the two are one child. */
	double of(int a, int b) {
		double sum = this.prior;
		for (Finding finding : findings(a, b)) {
			sum += finding.weight();
		}
		return sum;
	}

	/**
	 * Whether {@link #of} may be so much, found without reading a letter of a name: most
	 * pairs that chance brings together need not be looked at any closer. Certificates
	 * that differ, and speak against it, are looked at only where that decides.
	 * @param bits log2 of the odds that are asked for
	 * @return {@code false} only if it is less
	 */
	boolean mayReach(int a, int b, double bits) {
		return mayReachAsTheyStand(a, b, bits) || this.names.areCrosswise(a, b);
	}

	/** The same, the names being read in the fields in which they stand. */
	private boolean mayReachAsTheyStand(int a, int b, double bits) {
		// In the order of the findings, so that rounding makes no difference.
		double sum = this.prior;
		for (Field field : NameWeights.FIELDS) {
			sum += this.names.atMost(field, a, b);
		}
		sum += birthDate(a, b).weight();
		sum += sex(a, b).weight();
		sum += snils(this.population.snils(a), this.population.snils(b)).weight();
		if (sum + this.slips.logShare(Level.DIFFERENT) >= bits) {
			return true;
		}
		boolean same = this.population.certificate(a) == this.population.certificate(b);
		return (same || sum >= bits) && sum + certificate(a, b).weight() >= bits;
	}

	/** What the two have in common and what not, field by field. */
	List<Finding> findings(int a, int b) {
		List<Finding> findings = new ArrayList<>(7);
		findings.addAll(this.names.findings(a, b));
		findings.add(birthDate(a, b));
		findings.add(sex(a, b));
		findings.add(snils(this.population.snils(a), this.population.snils(b)));
		findings.add(certificate(a, b));
		return findings;
	}

	private Finding birthDate(int a, int b) {
		Level level = days(a, b);
		return new Finding(Field.BIRTH_DATE, level, switch (level) {
			case MISSING, STAND_IN, IMPOSSIBLE -> 0;
			case DIFFERENT -> this.slips.logShare(level);
			case DEFAULT_DATE -> this.defaultDates.get(Day.year(this.population.day(a)));
			default -> this.slips.logShare(level) - Math.min(this.dayBits[a], this.dayBits[b]);
		});
	}

	/** A day that is nobody's is named as the missing one that it is. */
	private Level days(int a, int b) {
		Level level = Day.compare(this.population.day(a), this.population.day(b));
		if (level != Level.MISSING) {
			return level;
		}
		Level left = this.population.disbelief(a);
		Level right = this.population.disbelief(b);
		return (left != null) ? left : (right != null) ? right : level;
	}

	/**
	 * Of names that tell the sex, the {@link Parameters#SEXES share} among all accounts
	 * is that among one sex: then the sex tells nothing more, and another one is a slip.
	 * Otherwise half of all have the same.
	 */
	private Finding sex(int a, int b) {
		Level level = this.sexes.compare(a, b);
		boolean speaks = level == Level.DIFFERENT || (level == Level.EQUAL && !this.sexes.isTold(a, b));
		return new Finding(Field.SEX, level, speaks ? this.slips.logShare(level) + SEXES_BITS : 0);
	}

	/**
	 * The first of January tells the year alone, if more are born on it than on any other
	 * day; otherwise it is a day like others.
	 */
	private double defaultDate(int year) {
		double weight = this.slips.logShare(Level.DEFAULT_DATE)
				+ Bits.log2(this.statistics.shareOfUnknown(Day.firstOfJanuary(year)))
				- Bits.log2(this.statistics.shareOfYear(year));
		return Math.max(weight, this.slips.logShare(Level.DIFFERENT));
	}

	private Finding snils(long a, long b) {
		if (a == Population.NONE || b == Population.NONE) {
			return new Finding(Field.SNILS, Level.MISSING, 0);
		}
		return (a == b)
				? new Finding(Field.SNILS, Level.EQUAL,
						this.slips.logShare(Level.EQUAL) - Bits.log2(Parameters.OTHERS_SNILS))
				: new Finding(Field.SNILS, Level.DIFFERENT, this.slips.logShare(Level.DIFFERENT));
	}

	private Finding certificate(int a, int b) {
		if (this.population.certificate(a) == 0 || this.population.certificate(b) == 0) {
			return new Finding(Field.BIRTH_CERTIFICATE, Level.MISSING, 0);
		}
		Level level = DocumentComparison.compare(this.population.certificateText(a),
				this.population.certificateText(b));
		return new Finding(Field.BIRTH_CERTIFICATE, level, switch (level) {
			case EQUAL -> this.slips.logShare(level) - Bits.log2(Parameters.OTHERS_CERTIFICATE);
			case ONE_LETTER -> 0;
			default -> this.slips.logShare(Level.DIFFERENT);
		});
	}

}
