package ru.sgo.duplicates.detection;

/** What became of a СНИЛС as somebody wrote it. */
public sealed interface Snils {

	/** Eleven digits that pass their check. */
	record Right(String digits) implements Snils {
	}

	/** Why it is none. */
	enum Fault implements Snils {

		/** Other signs than digits and what stands between them. */
		NO_NUMBER, TOO_SHORT, TOO_LONG,
		/** A spreadsheet has kept the first digits only, as in {@code 1,12233E+10}. */
		ROUNDED, ZEROS, CHECK_DIGITS

	}

}
