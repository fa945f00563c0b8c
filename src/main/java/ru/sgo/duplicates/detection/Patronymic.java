package ru.sgo.duplicates.detection;

import org.jspecify.annotations.Nullable;

/**
 * What a patronymic says: whose child, and whether son or daughter. The law lets it
 * follow the Russian custom (Алиевич, Алиевна) or that of a people (Али оглы, Али кызы;
 * Нурлан улы, Нурланкызы), see the Family Code of the Russian Federation, article 58; and
 * one child is entered now by the one, now by the other.
 *
 * @param father what the forms made of his name have in common
 * @param sex {@code null} where nothing but the father's name is said
 */
record Patronymic(String father, @Nullable Sex sex) {

	/** As skeletons, the longer ones first: where one ends another, it is the ending. */
	private static final String[] SONS = { "ogli", "oglu", "ugli", "uli", "ulu", "ovich", "evich", "vich", "ich" };

	private static final String[] DAUGHTERS = { "kizi", "gizi", "inichna", "ichna", "ovna", "evna", "vna" };

	/** Of sons and daughters alike: Фаррухзода, Ализаде. */
	private static final String[] CHILDREN = { "zoda", "zade" };

	/** What is left of a shorter name tells no father. */
	private static final int SHORTEST_FATHER = 2;

	/**
	 * Reads one.
	 * @param name normalised
	 * @param sound its {@link Skeleton}
	 */
	static Patronymic of(String name, String sound) {
		for (String ending : SONS) {
			if (sound.endsWith(ending)) {
				return new Patronymic(father(name, ending), Sex.MALE);
			}
		}
		for (String ending : DAUGHTERS) {
			if (sound.endsWith(ending)) {
				return new Patronymic(father(name, ending), Sex.FEMALE);
			}
		}
		for (String ending : CHILDREN) {
			if (sound.endsWith(ending)) {
				return new Patronymic(father(name, ending), null);
			}
		}
		return new Patronymic(stem(sound), null);
	}

	/**
	 * Whose child the ending tells; {@code null} if none does.
	 * @param sound the {@link Skeleton} of a patronymic
	 */
	static @Nullable Sex sex(String sound) {
		if (hasAny(SONS, sound)) {
			return Sex.MALE;
		}
		return hasAny(DAUGHTERS, sound) ? Sex.FEMALE : null;
	}

	private static boolean hasAny(String[] endings, String sound) {
		for (String ending : endings) {
			if (sound.endsWith(ending)) {
				return true;
			}
		}
		return false;
	}

	/**
	 * The ending is cut off the name itself: of Серик кызы the skeleton has one к only.
	 */
	private static String father(String name, String ending) {
		int end = name.length() - 1;
		while (end > 0 && !Skeleton.of(name.substring(end)).equals(ending)) {
			end--;
		}
		return stem(Skeleton.of(name.substring(0, end)));
	}

	/** Али, Никита and Сергей lose their last vowels in the forms made of them. */
	private static String stem(String sound) {
		int end = sound.length();
		while (end > 0 && "aeiou".indexOf(sound.charAt(end - 1)) >= 0) {
			end--;
		}
		return sound.substring(0, end);
	}

	/**
	 * How two patronymics compare. Those that begin with different sounds are of two
	 * fathers, as most are: they are not read any further.
	 */
	static Level compare(String name, String sound, String other, String otherSound) {
		boolean alike = !sound.isEmpty() && !otherSound.isEmpty() && sound.charAt(0) == otherSound.charAt(0);
		return alike ? of(name, sound).compare(of(other, otherSound)) : Level.DIFFERENT;
	}

	/**
	 * How it compares with another of the same father; {@link Level#DIFFERENT} if the
	 * fathers are two.
	 */
	private Level compare(Patronymic other) {
		if (this.father.length() < SHORTEST_FATHER || !this.father.equals(other.father)) {
			return Level.DIFFERENT;
		}
		if (this.sex == null || other.sex == null) {
			return Level.PART;
		}
		return (this.sex == other.sex) ? Level.SAME_NAME : Level.OTHER_SEX;
	}

}
