package ru.sgo.duplicates.detection;

/**
 * The numbers by which detection judges, besides the shares of the {@link Level levels}.
 */
final class Parameters {

	/**
	 * The share of the accounts that have a second one: the least of «десятки процентов»
	 * (source document).
	 */
	static final double SHARE_OF_DUPLICATES = 0.1;

	/** A pair with odds of 2 to 1 or more is a probable duplicate: log2 of the odds. */
	static final double PROBABLE = 1;

	/** A pair with odds of 1 to 20 or more is worth a look: log2 of the odds. */
	static final double CHECK = -4.3;

	/** An account fits two others equally when their weights differ by less, in bits. */
	static final double EQUALLY = 1;

	/** One СНИЛС in ten million accounts is another's, one certificate in a million. */
	static final double OTHERS_SNILS = 1e-7;

	static final double OTHERS_CERTIFICATE = 1e-6;

	/** Names tell the sex; the given name and the patronymic tell it again. */
	static final double SEXES = 2;

	/**
	 * Fewer namesakes than this to be expected: identity is not in doubt (design, section
	 * 7).
	 */
	static final double IMPROBABLE = 0.001;

	/** Fewer accounts do not tell how often a name occurs among children. */
	static final int TELLING = 1000;

	private Parameters() {
	}

}
