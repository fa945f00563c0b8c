package ru.sgo.duplicates.detection;

/** Compares two spellings of a surname, a given name or a patronymic. */
final class NameComparison {

	private NameComparison() {
	}

	/**
	 * Compares two names by their numbers.
	 * @param names the lexicon that numbers them, normalised
	 */
	static Level compare(Field field, Lexicon names, int left, int right) {
		if (left == 0 || right == 0) {
			return (left == right) ? Level.NONE : Level.MISSING;
		}
		if (left == right) {
			return Level.EQUAL;
		}
		String a = names.spelling(left);
		String b = names.spelling(right);
		if (field == Field.GIVEN_NAME && GivenNames.areSame(a, b)) {
			return Level.SAME_NAME;
		}
		String sound = names.sounds()[left];
		String otherSound = names.sounds()[right];
		if (!sound.isEmpty() && sound.equals(otherSound)) {
			return Level.SAME_SOUND;
		}
		Level kin = switch (field) {
			case GIVEN_NAME -> GivenNames.areRelated(a, b) ? Level.RELATED_NAME : Level.DIFFERENT;
			case PATRONYMIC -> Patronymic.compare(a, sound, b, otherSound);
			default -> Level.DIFFERENT;
		};
		if (kin != Level.DIFFERENT) {
			return kin;
		}
		return (isCyrillic(a) == isCyrillic(b)) ? bySpelling(a, b) : bySpelling(sound, otherSound);
	}

	/** A slip in a name of a passport for travel is seen only where both are read so. */
	private static boolean isCyrillic(String name) {
		return LookAlikes.isCyrillic(name.charAt(0));
	}

	private static Level bySpelling(String a, String b) {
		if (Spelling.isPart(a, b)) {
			return Level.PART;
		}
		if (Spelling.isOtherOrder(a, b)) {
			return Level.OTHER_ORDER;
		}
		if (Spelling.isInitial(a, b)) {
			return Level.INITIAL;
		}
		return Spelling.slip(a, b);
	}

}
