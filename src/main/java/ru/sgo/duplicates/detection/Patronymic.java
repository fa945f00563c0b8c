package ru.sgo.duplicates.detection;

/**
 * What a patronymic says: whose child, and whether son or daughter. The law lets it
 * follow the Russian custom (Алиевич, Алиевна) or that of a people (Али оглы, Али кызы;
 * Нурлан улы, Нурланкызы), see the Family Code of the Russian Federation, article 58; and
 * one child is entered now by the one, now by the other.
 *
 * @param father what the forms made of his name have in common
 */
record Patronymic(String father, Sex sex) {

	/** As skeletons, the longer ones first: where one ends another, it is the ending. */
	private static final String[] SONS = { "ogli", "oglu", "ugli", "uli", "ulu", "ovich", "evich", "ich" };

	private static final String[] DAUGHTERS = { "kizi", "gizi", "inichna", "ichna", "ovna", "evna" };

	/** Whose child the endings tell. */
	enum Sex {

		SON, DAUGHTER,

		/** Nothing but the father's name. */
		UNSAID

	}

	/**
	 * Reads one.
	 * @param sound its {@link Skeleton}
	 */
	static Patronymic of(String sound) {
		for (String ending : SONS) {
			if (sound.endsWith(ending)) {
				return new Patronymic(father(sound, ending), Sex.SON);
			}
		}
		for (String ending : DAUGHTERS) {
			if (sound.endsWith(ending)) {
				return new Patronymic(father(sound, ending), Sex.DAUGHTER);
			}
		}
		return new Patronymic(father(sound, ""), Sex.UNSAID);
	}

	/** Али loses its last vowel in Алиевич: without it the two are alike. */
	private static String father(String sound, String ending) {
		String name = sound.substring(0, sound.length() - ending.length());
		return name.endsWith("i") ? name.substring(0, name.length() - 1) : name;
	}

	/**
	 * How it compares with another of the same father; {@link Level#DIFFERENT} if the
	 * fathers are two.
	 */
	Level compare(Patronymic other) {
		if (this.father.isEmpty() || !this.father.equals(other.father)) {
			return Level.DIFFERENT;
		}
		if (this.sex == Sex.UNSAID || other.sex == Sex.UNSAID) {
			return Level.PART;
		}
		return (this.sex == other.sex) ? Level.SAME_NAME : Level.OTHER_SEX;
	}

}
