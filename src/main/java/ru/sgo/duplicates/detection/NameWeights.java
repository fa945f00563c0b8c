package ru.sgo.duplicates.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What the names of two accounts weigh. Names read {@link Crosswise} cost the share of
 * {@link Level#OTHER_FIELD} once, in equal parts for all that are moved, besides what
 * each weighs as it compares; and each weighs as it does in the account of which the
 * fields hold the more frequent names, for that is likely the right one.
 */
final class NameWeights {

	static final List<Field> FIELDS = List.of(Field.SURNAME, Field.GIVEN_NAME, Field.PATRONYMIC);

	private final Population population;

	private final Statistics statistics;

	private final Slips slips;

	private final Crosswise crosswise;

	/**
	 * log2 of the share of the accounts that bear a name as surname, as given name and as
	 * patronymic, by the number of the name.
	 */
	private final double[][] bits;

	NameWeights(Population population, Statistics statistics, Crosswise crosswise) {
		this.population = population;
		this.statistics = statistics;
		this.slips = statistics.slips();
		this.crosswise = crosswise;
		this.bits = FIELDS.stream()
			.map(field -> IntStream.range(0, population.names().size())
				.parallel()
				.mapToDouble(name -> Bits.log2(share(statistics, field, population.names().spelling(name))))
				.toArray())
			.toArray(double[][]::new);
	}

	private static double share(Statistics statistics, Field field, String name) {
		double share = statistics.share(field, name);
		return (field == Field.SURNAME) ? share : Math.min(1, Parameters.SEXES * share);
	}

	/** Whether the names are read across the fields. */
	boolean areCrosswise(int a, int b) {
		return this.crosswise.fit(a, b) != null;
	}

	/** What the name may weigh, without a letter being read. */
	double atMost(Field field, int a, int b) {
		int left = name(a, field);
		int right = name(b, field);
		if (left == 0 || right == 0) {
			return 0;
		}
		Level best = (left == right) ? Level.EQUAL : (field == Field.SURNAME) ? Level.SAME_SOUND : Level.SAME_NAME;
		double weight = this.slips.logShare(best) - bits(field, left, right);
		return (best == Level.EQUAL) ? weight : Math.max(weight, this.slips.logShare(Level.DIFFERENT));
	}

	/** One for each of the three names. */
	List<Finding> findings(int a, int b) {
		Crosswise.Fit fit = this.crosswise.fit(a, b);
		if (fit instanceof Crosswise.Fit.Exchanged exchanged) {
			return (frequency(a) >= frequency(b)) ? exchanged(a, b, exchanged) : exchanged(b, a, exchanged.inverse());
		}
		if (fit instanceof Crosswise.Fit.Regrouped regrouped) {
			return isReadFirst(a, b) ? regrouped(a, b, regrouped.words()) : regrouped(b, a, regrouped.words());
		}
		return FIELDS.stream().map(field -> finding(field, name(a, field), name(b, field))).toList();
	}

	private List<Finding> exchanged(int right, int wrong, Crosswise.Fit.Exchanged fit) {
		List<Finding> findings = new ArrayList<>(FIELDS.size());
		for (Field field : FIELDS) {
			int number = field.ordinal();
			int left = name(right, field);
			findings.add(fit.moves(number)
					? moved(field, Level.OTHER_FIELD, fit.levels()[number],
							bits(field, left, this.population.name(wrong, fit.order()[number])), fit.moved())
					: finding(field, left, name(wrong, field)));
		}
		return findings;
	}

	private List<Finding> regrouped(int right, int wrong, NameWords.Match words) {
		List<Field> moved = FIELDS.stream().filter(field -> isMoved(field, right, wrong, words)).toList();
		Optional<Field> slipped = moved.stream().filter(field -> words.isOf(spelling(name(right, field)))).findFirst();
		List<Finding> findings = new ArrayList<>(FIELDS.size());
		for (Field field : FIELDS) {
			int left = name(right, field);
			if (moved.contains(field)) {
				boolean part = field == Field.SURNAME && Spelling.isPart(spelling(left), spelling(name(wrong, field)));
				Level slip = (field == slipped.orElse(moved.get(0))) ? words.level() : Level.EQUAL;
				double bits = slipped.filter(field::equals).isPresent() ? bits(field, words)
						: this.bits[field.ordinal()][left];
				findings.add(moved(field, part ? Level.PART : Level.OTHER_FIELD, slip, bits, moved.size()));
			}
			else if (left == name(wrong, field)) {
				findings.add(finding(field, left, left));
			}
			else {
				findings.add(new Finding(field, Level.MISSING, 0));
			}
		}
		return findings;
	}

	private boolean isMoved(Field field, int right, int wrong, NameWords.Match words) {
		boolean missing = field == Field.PATRONYMIC && words.patronymicMissing();
		return isTold(name(right, field)) && !missing && name(right, field) != name(wrong, field);
	}

	/**
	 * Two fields or three share one exchange, so each bears its part of what it costs.
	 */
	private Finding moved(Field field, Level level, Level slip, double bits, int fields) {
		return new Finding(field, level,
				this.slips.logShare(Level.OTHER_FIELD) / fields + this.slips.logShare(slip) - bits);
	}

	private boolean isReadFirst(int a, int b) {
		long one = FIELDS.stream().filter(field -> isTold(name(a, field))).count();
		long other = FIELDS.stream().filter(field -> isTold(name(b, field))).count();
		return (one != other) ? one > other : frequency(a) >= frequency(b);
	}

	/** A dash tells no name. */
	private boolean isTold(int name) {
		return !this.population.names().sounds()[name].isEmpty();
	}

	/** How frequent the names are where they stand: log2 of a share. */
	private double frequency(int place) {
		double sum = 0;
		for (Field field : FIELDS) {
			sum += this.bits[field.ordinal()][name(place, field)];
		}
		return sum;
	}

	private Finding finding(Field field, int left, int right) {
		Level level = NameComparison.compare(field, this.population.names(), left, right);
		return new Finding(field, level, switch (level) {
			case NONE, MISSING -> 0;
			case DIFFERENT, OTHER_SEX -> this.slips.logShare(level);
			default -> this.slips.logShare(level) - bits(field, left, right);
		});
	}

	/** Those of the rarer of the two words in which they differ. */
	private double bits(Field field, NameWords.Match words) {
		return Bits
			.log2(Math.min(share(this.statistics, field, words.left()), share(this.statistics, field, words.right())));
	}

	/** Those of the rarer of the two names. */
	private double bits(Field field, int left, int right) {
		double[] bits = this.bits[field.ordinal()];
		return Math.min(bits[left], bits[right]);
	}

	private int name(int place, Field field) {
		return this.population.name(place, field.ordinal());
	}

	private String spelling(int name) {
		return this.population.names().spelling(name);
	}

}
