package ru.sgo.duplicates.detection;

/**
 * How two values of one field compare, with the share {@code m} of the pairs of one child
 * in which they do so, and the number of other values that the slip could as well have
 * made of the right one.
 * <p>
 * Sources of the shares. Spellings: in public lists of Russian names 2 to 5 % of the
 * bearers of a name write й for и, leave out a soft sign or a second letter (Генадий,
 * Валериевна), and lawful forms stand as 3 to 1 (Наталья, Наталия) up to 1 to 1 (Софья,
 * София; counts in ulzr/realistic-russian-names): so {@code SAME_SOUND} and
 * {@code SAME_NAME}. Typing: W. E. Winkler reckons with an error in one field of twenty
 * (U.S. Census Bureau, Research Report Statistics 2005-02), of which we take half, for
 * whoever enters a pupil has the certificate at hand; four of five misspelt words have
 * one letter wrong, missing, added or swapped (F. J. Damerau, Communications of the ACM
 * 7/3, 1964): so {@code ONE_LETTER} and {@code TWO_LETTERS}. Of the rest no counts are
 * known to us: that a date is mistyped half as often as a name, and that an exchange of
 * fields or a shortened entry is rarer than a slip of the finger, are choices of ours.
 * Nothing is fitted to labelled data. What is expected of slips of the finger gives way
 * to what a registry itself tells of its {@link Slips}.
 */
public enum Level {

	/** The same value. */
	EQUAL(0.92, 1),

	/** Another spelling of the same sound: й/и, a soft sign, doubled or Latin letters. */
	SAME_SOUND(0.02, 1),

	/** Another lawful form of the same name: Наталия, Али оглы. */
	SAME_NAME(0.1, 1),

	/** A related name that people use for it. */
	RELATED_NAME(0.005, 1),

	/** One is a part of the other. */
	PART(0.01, 1),

	/** The two parts of a double name in the other order. */
	OTHER_ORDER(0.002, 1),

	/** Only the first letter is given. */
	INITIAL(0.002, 1),

	/** One letter wrong, missing, too many, or swapped. */
	ONE_LETTER(0.02, 40),

	/** Two letters so. */
	TWO_LETTERS(0.003, 800),

	/** The value of another field: entered in each other's place. */
	OTHER_FIELD(0.004, 1),

	/** Day and month in each other's place. */
	DAY_AND_MONTH_SWAPPED(0.005, 1),

	/** One digit of the date is another. */
	ONE_DIGIT(0.012, 20),

	/** Two neighbouring digits of the date in each other's place. */
	DIGITS_SWAPPED(0.004, 5),

	/** The same day of the year before or after. */
	YEAR_BESIDE(0.004, 2),

	/** Two of day, month and year agree. */
	TWO_PARTS(0.004, 50),

	/**
	 * One is the first of January of the year in which the other lies: so people write
	 * when the day is not known. The share is of the pairs of which this is true of the
	 * one; the other may know no better.
	 */
	DEFAULT_DATE(0.5, 1),

	/** One of them stands for an unknown day, as 01.01.1900 does: no evidence. */
	STAND_IN(1, 1),

	/** One of them is a day on which the child cannot be born: no evidence. */
	IMPOSSIBLE(1, 1),

	/** Numbers that follow each other, as those of twins do. */
	NEIGHBOUR(0.002, 1),

	/** Sons and daughters of one father. */
	OTHER_SEX(0.001, 1),

	/** Two sexes, of which the names of both tell that one is a slip: no evidence. */
	MISTAKEN(1, 1),

	/** Neither has it, and need not have it: no evidence for or against. */
	NONE(1, 1),

	/** One of the two is not known: no evidence for or against. */
	MISSING(1, 1),

	/** Two values that have nothing in common. */
	DIFFERENT(0.01, 1);

	private final double share;

	private final double alternatives;

	Level(double share, double alternatives) {
		this.share = share;
		this.alternatives = alternatives;
	}

	/** Whether it is evidence at all. */
	boolean speaks() {
		return this != NONE && this != MISSING && this != STAND_IN && this != IMPOSSIBLE && this != MISTAKEN;
	}

	/** The expected share of the pairs of one child that compare so, 0 to 1. */
	double share() {
		return this.share;
	}

	/** How many other values the slip could as well have made of the right one. */
	double alternatives() {
		return this.alternatives;
	}

}
