package ru.sgo.duplicates.detection;

import java.util.BitSet;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Which sex the names of a person tell: the patronymic by its ending (-ович, -овна, оглы,
 * кызы), the given name by the table. Женя, Саша and Ким Со tell none.
 */
public final class ToldSex {

	/** What tells nothing. */
	static final int NONE = 0;

	/** What tells both contradicts itself. */
	private static final int BOTH = bit(Sex.MALE) | bit(Sex.FEMALE);

	/** By the number of a name: what it tells as a given name, and as a patronymic. */
	private final int[] givenNames;

	private final int[] patronymics;

	/** What the names tell that somebody in the population bears. */
	ToldSex(Population population) {
		Lexicon names = population.names();
		String[] sounds = names.sounds();
		this.givenNames = new int[names.size()];
		this.patronymics = new int[names.size()];
		BitSet asked = new BitSet(2 * names.size());
		for (int place = 0; place < population.size(); place++) {
			int given = population.givenName(place);
			if (!asked.get(2 * given)) {
				asked.set(2 * given);
				this.givenNames[given] = bit(GivenNames.sex(names.spelling(given)));
			}
			int patronymic = population.patronymic(place);
			if (!asked.get(2 * patronymic + 1)) {
				asked.set(2 * patronymic + 1);
				this.patronymics[patronymic] = bit(Patronymic.sex(sounds[patronymic]));
			}
		}
	}

	/**
	 * The sex that the names tell; empty if none of them tells any, or one contradicts
	 * the other.
	 */
	public static Optional<Sex> of(NormalizedName name) {
		int told = bit(GivenNames.sex(name.givenName())) | bit(Patronymic.sex(Skeleton.of(name.patronymic())));
		return isOne(told) ? Optional.of((told == bit(Sex.MALE)) ? Sex.MALE : Sex.FEMALE) : Optional.empty();
	}

	/** What the names tell, by their numbers: the bits of the sexes. */
	int bits(int givenName, int patronymic) {
		return this.givenNames[givenName] | this.patronymics[patronymic];
	}

	static boolean isOne(int told) {
		return told != NONE && told != BOTH;
	}

	static int bit(@Nullable Sex sex) {
		return (sex == null) ? NONE : 1 << sex.ordinal();
	}

}
