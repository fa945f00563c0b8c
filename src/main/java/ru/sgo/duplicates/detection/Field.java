package ru.sgo.duplicates.detection;

import java.util.EnumSet;
import java.util.Set;

/** What of two accounts is compared, and how it may compare. */
public enum Field {

	SURNAME(names()),

	GIVEN_NAME(names(Level.SAME_NAME, Level.RELATED_NAME)),

	PATRONYMIC(names(Level.SAME_NAME, Level.OTHER_SEX)),

	BIRTH_DATE(EnumSet.of(Level.EQUAL, Level.DAY_AND_MONTH_SWAPPED, Level.ONE_DIGIT, Level.DIGITS_SWAPPED,
			Level.YEAR_BESIDE, Level.TWO_PARTS, Level.DEFAULT_DATE, Level.STAND_IN, Level.IMPOSSIBLE, Level.MISSING,
			Level.DIFFERENT)),

	SEX(EnumSet.of(Level.EQUAL, Level.MISTAKEN, Level.MISSING, Level.DIFFERENT)),

	SNILS(EnumSet.of(Level.EQUAL, Level.MISSING, Level.DIFFERENT)),

	BIRTH_CERTIFICATE(EnumSet.of(Level.EQUAL, Level.ONE_LETTER, Level.NEIGHBOUR, Level.MISSING, Level.DIFFERENT));

	private final Set<Level> levels;

	Field(Set<Level> levels) {
		this.levels = Set.copyOf(levels);
	}

	/** How two values of the field may compare. */
	public Set<Level> levels() {
		return this.levels;
	}

	private static Set<Level> names(Level... others) {
		Set<Level> levels = EnumSet.of(Level.EQUAL, Level.SAME_SOUND, Level.PART, Level.OTHER_ORDER, Level.INITIAL,
				Level.ONE_LETTER, Level.TWO_LETTERS, Level.OTHER_FIELD, Level.NONE, Level.MISSING, Level.DIFFERENT);
		levels.addAll(Set.of(others));
		return levels;
	}

}
