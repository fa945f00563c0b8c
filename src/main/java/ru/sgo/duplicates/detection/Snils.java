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

	/**
	 * Reads one. Of a number that has lost its leading zeros as many are given back as it
	 * lacks, if its check digits are right then; nine digits might as well have lost the
	 * check digits. Worked examples: {@code "СНИЛС 112-233-445 95"} is
	 * {@code 11223344595}, {@code "1223344687.0"} is {@code 01223344687}.
	 */
	static Snils read(String raw) {
		return SnilsSpelling.read(raw);
	}

}
