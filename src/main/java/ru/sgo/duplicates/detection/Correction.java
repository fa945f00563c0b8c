package ru.sgo.duplicates.detection;

/**
 * Whether one spelling of a child's names takes the place of another: a list told it
 * wrong and tells it right now, or the child has another surname.
 */
public final class Correction {

	private Correction() {
	}

	/**
	 * Whether the two may be one child whose birth date is equal. Two given names that
	 * are names, and not forms of one, are two children: one has left and one has come.
	 */
	public static boolean isPossible(NormalizedName before, NormalizedName after) {
		boolean sameGiven = GivenNames.areSame(before.givenName(), after.givenName());
		boolean samePatronymic = before.patronymic().equals(after.patronymic());
		if (sameGiven && samePatronymic && !before.patronymic().isEmpty()) {
			return true;
		}
		boolean attested = GivenNames.isKnown(before.givenName()) && GivenNames.isKnown(after.givenName());
		boolean given = sameGiven || !attested && isSlip(before.givenName(), after.givenName());
		boolean patronymic = samePatronymic || before.patronymic().isEmpty() || after.patronymic().isEmpty()
				|| isSlip(before.patronymic(), after.patronymic());
		return given && patronymic && (before.surname().equals(after.surname())
				|| sameGiven && samePatronymic && isSlip(before.surname(), after.surname()));
	}

	private static boolean isSlip(String before, String after) {
		return Spelling.slip(before, after) != Level.DIFFERENT;
	}

}
