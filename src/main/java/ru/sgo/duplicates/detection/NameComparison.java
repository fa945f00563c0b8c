package ru.sgo.duplicates.detection;

/** Compares two spellings of a surname, a given name or a patronymic. */
final class NameComparison {

	/** Two slips in a shorter name make another name. */
	private static final int LONG_ENOUGH_FOR_TWO = 6;

	private static final String[] SONS = { "ович", "евич", "ич" };

	private static final String[] DAUGHTERS = { "овна", "евна", "ична", "инична" };

	private NameComparison() {
	}

	/**
	 * Both are normalised.
	 * @param sameSound whether they have one {@link Skeleton}
	 */
	static Level compare(Field field, String a, String b, boolean sameSound) {
		if (a.isEmpty() || b.isEmpty()) {
			return a.equals(b) ? Level.NONE : Level.MISSING;
		}
		if (a.equals(b)) {
			return Level.EQUAL;
		}
		if (field == Field.GIVEN_NAME && GivenNames.areSame(a, b)) {
			return Level.SAME_NAME;
		}
		if (sameSound) {
			return Level.SAME_SOUND;
		}
		if (field == Field.GIVEN_NAME && GivenNames.areRelated(a, b)) {
			return Level.RELATED_NAME;
		}
		if (field == Field.PATRONYMIC && areOfOtherSex(a, b)) {
			return Level.OTHER_SEX;
		}
		if (Spelling.isPart(a, b)) {
			return Level.PART;
		}
		if (Spelling.isInitial(a, b)) {
			return Level.INITIAL;
		}
		return bySpelling(a, b);
	}

	private static Level bySpelling(String a, String b) {
		int distance = Spelling.distance(a, b);
		if (distance == 1) {
			return Level.ONE_LETTER;
		}
		boolean longEnough = Math.min(a.length(), b.length()) >= LONG_ENOUGH_FOR_TWO;
		return (distance == 2 && longEnough) ? Level.TWO_LETTERS : Level.DIFFERENT;
	}

	private static boolean areOfOtherSex(String a, String b) {
		return (endsWithAny(a, SONS) && endsWithAny(b, DAUGHTERS))
				|| (endsWithAny(a, DAUGHTERS) && endsWithAny(b, SONS));
	}

	private static boolean endsWithAny(String name, String[] endings) {
		for (String ending : endings) {
			if (name.endsWith(ending)) {
				return true;
			}
		}
		return false;
	}

}
