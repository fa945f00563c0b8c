package ru.sgo.duplicates.detection;

import java.util.stream.IntStream;

/** Compares the sexes of two accounts with what their names tell. */
final class SexComparison {

	private static final int ENTERED = 3;

	private static final int ENTERED_BITS = 2;

	/**
	 * By place: the sex that is entered, as its bit, and above it what the names tell.
	 */
	private final byte[] sexes;

	SexComparison(Population population) {
		ToldSex told = new ToldSex(population);
		this.sexes = new byte[population.size()];
		IntStream.range(0, population.size())
			.parallel()
			.forEach(place -> this.sexes[place] = (byte) (ToldSex.bit(population.sex(place))
					| told.bits(population.givenName(place), population.patronymic(place)) << ENTERED_BITS));
	}

	/** How the two compare; what is not known is no evidence. */
	Level compare(int a, int b) {
		int left = this.sexes[a] & ENTERED;
		int right = this.sexes[b] & ENTERED;
		if (left == ToldSex.NONE || right == ToldSex.NONE) {
			return Level.MISSING;
		}
		if (left == right) {
			return Level.EQUAL;
		}
		return isTold(a, b) ? Level.MISTAKEN : Level.DIFFERENT;
	}

	/** Whether the given names and the patronymics of the two tell one sex everywhere. */
	boolean isTold(int a, int b) {
		return ToldSex.isOne((this.sexes[a] | this.sexes[b]) >> ENTERED_BITS);
	}

}
