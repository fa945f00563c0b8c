package ru.sgo.duplicates.detection;

import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * Holds names against each other that were entered in each other's fields, in whatever
 * order, or several of them in one. Names are read so only where two fields or more do
 * not fit as they stand, and where every name that is moved has one that fits it.
 */
final class Crosswise {

	/** Two slips change no more of the letters that occur. */
	private static final int LETTERS_OF_TWO_SLIPS = 4;

	/** For each field of the one account, the field of the other. */
	private static final int[][] ORDERS = { { 1, 0, 2 }, { 0, 2, 1 }, { 2, 1, 0 }, { 1, 2, 0 }, { 2, 0, 1 } };

	private static final Field[] FIELDS = { Field.SURNAME, Field.GIVEN_NAME, Field.PATRONYMIC };

	private final Population population;

	private final Spoken spoken;

	Crosswise(Population population) {
		this.population = population;
		this.spoken = population.names().spoken();
	}

	/**
	 * How the names of two accounts fit when they are read across the fields.
	 */
	sealed interface Fit {

		/**
		 * Whole names in each other's fields.
		 *
		 * @param order for each field of the first account, the field of the second
		 * @param levels how the names compare, by the fields of the first account
		 */
		record Exchanged(int[] order, Level[] levels) implements Fit {

			boolean moves(int field) {
				return this.order[field] != field;
			}

			/** Whether a given name is compared, by the field of either account. */
			boolean mayBeGivenName(int field) {
				return field == 1 || this.order[field] == 1;
			}

			/** How many fields. */
			int moved() {
				return (int) IntStream.range(0, this.order.length).filter(this::moves).count();
			}

			/** By the fields of the second account. */
			Exchanged inverse() {
				int[] inverse = new int[this.order.length];
				Level[] others = new Level[this.order.length];
				for (int field = 0; field < inverse.length; field++) {
					inverse[this.order[field]] = field;
					others[this.order[field]] = this.levels[field];
				}
				return new Exchanged(inverse, others);
			}

		}

		/**
		 * The same words, told apart into fields in another way.
		 *
		 * @param words how they compare
		 */
		record Regrouped(NameWords.Match words) implements Fit {
		}

	}

	/** {@code null} where the names fit better as they stand, or not at all. */
	@Nullable Fit fit(int a, int b) {
		boolean same = name(a, 0) == name(b, 0) && name(a, 1) == name(b, 1);
		if (same || !isPlausible(a, b)) {
			return null;
		}
		Level[] own = new Level[FIELDS.length];
		for (int field = 0; field < own.length; field++) {
			own[field] = NameComparison.compare(FIELDS[field], this.population.names(), name(a, field), name(b, field));
		}
		Fit.Exchanged best = null;
		for (int[] order : ORDERS) {
			Level[] levels = levels(a, b, own, order);
			double least = (best != null) ? sum(best.levels()) : sum(own) - log(Level.OTHER_FIELD);
			if (levels != null && fitsBetter(levels, (best != null) ? best.levels() : own, least)) {
				best = new Fit.Exchanged(order, levels);
			}
		}
		if (best != null || misfits(own) == 0) {
			return best;
		}
		NameWords.Match words = NameWords.of(this.population, a).match(NameWords.of(this.population, b));
		return (words != null) ? new Fit.Regrouped(words) : null;
	}

	/** Found without reading a letter: hardly any two that chance brings together are. */
	private boolean isPlausible(int a, int b) {
		boolean heard = hears(a, 0, b, 1) || hears(a, 1, b, 0) || hears(a, 1, b, 2) || hears(a, 2, b, 1)
				|| hears(a, 0, b, 2) || hears(a, 2, b, 0);
		return heard || (areOfSameLetters(a, b) && (mayBeRegrouped(a, b) || mayBeExchanged(a, b)));
	}

	private boolean areOfSameLetters(int a, int b) {
		int left = letters(a);
		int right = letters(b);
		boolean all = areAlike(left | this.spoken.letters(name(a, 2)), right | this.spoken.letters(name(b, 2)));
		return all || ((name(a, 2) == 0) != (name(b, 2) == 0) && areAlike(left, right));
	}

	private boolean mayBeRegrouped(int a, int b) {
		return words(a, 0) != words(b, 0) || words(a, 1) != words(b, 1) || (words(a, 2) == 0) != (words(b, 2) == 0);
	}

	private int words(int place, int field) {
		return this.spoken.words(name(place, field));
	}

	private boolean mayBeExchanged(int a, int b) {
		for (int[] order : ORDERS) {
			boolean all = true;
			for (int field = 0; field < order.length && all; field++) {
				all = order[field] == field || mayFit(name(a, field), name(b, order[field]));
			}
			if (all) {
				return true;
			}
		}
		return false;
	}

	private boolean mayFit(int left, int right) {
		return left != 0 && right != 0 && (areAlike(this.spoken.letters(left), this.spoken.letters(right))
				|| this.spoken.kin(left) == this.spoken.kin(right));
	}

	private static boolean areAlike(int left, int right) {
		return Integer.bitCount(left ^ right) <= LETTERS_OF_TWO_SLIPS;
	}

	/** Of surname and given name. */
	private int letters(int place) {
		return this.spoken.letters(name(place, 0)) | this.spoken.letters(name(place, 1));
	}

	private boolean hears(int a, int field, int b, int other) {
		return name(a, field) != 0 && this.spoken.sound(name(a, field)) == this.spoken.sound(name(b, other));
	}

	/** {@code null} if a name that is moved fits none. */
	private Level @Nullable [] levels(int a, int b, Level[] own, int[] order) {
		Level[] levels = new Level[FIELDS.length];
		for (int field = 0; field < levels.length; field++) {
			levels[field] = (order[field] == field) ? own[field]
					: compare(field, order[field], name(a, field), name(b, order[field]));
			if (order[field] != field && !fits(levels[field])) {
				return null;
			}
		}
		return levels;
	}

	/** A name of either field may be meant. */
	private Level compare(int field, int other, int left, int right) {
		Level one = NameComparison.compare(FIELDS[field], this.population.names(), left, right);
		Level two = NameComparison.compare(FIELDS[other], this.population.names(), left, right);
		return (!fits(two) || (fits(one) && log(one) >= log(two))) ? one : two;
	}

	/** A part of a name, or its first letter, is too little in another field. */
	private static boolean fits(Level level) {
		return switch (level) {
			case EQUAL, SAME_SOUND, SAME_NAME, RELATED_NAME, OTHER_ORDER, ONE_LETTER, TWO_LETTERS -> true;
			default -> false;
		};
	}

	/** Fewer names are others, or the slips are likelier: more than so much. */
	private static boolean fitsBetter(Level[] levels, Level[] others, double least) {
		int misfits = Integer.compare(misfits(levels), misfits(others));
		return misfits < 0 || (misfits == 0 && sum(levels) > least);
	}

	private static int misfits(Level[] levels) {
		int misfits = 0;
		for (Level level : levels) {
			misfits += (level == Level.DIFFERENT || level == Level.OTHER_SEX || level == Level.PART) ? 1 : 0;
		}
		return misfits;
	}

	private static double sum(Level[] levels) {
		double sum = 0;
		for (Level level : levels) {
			sum += log(level);
		}
		return sum;
	}

	private static double log(Level level) {
		return Slips.EXPECTED.logShare(level);
	}

	private int name(int place, int field) {
		return this.population.name(place, field);
	}

}
