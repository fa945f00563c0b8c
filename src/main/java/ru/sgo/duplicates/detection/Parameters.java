package ru.sgo.duplicates.detection;

/**
 * The numbers by which detection judges, besides the shares of the {@link Level levels}.
 * Where no source is named, the number is a choice of ours, made before any labelled data
 * were looked at; {@code decisions/08-match-weights.md} gives the reasons.
 */
final class Parameters {

	/**
	 * The share of the accounts that have a second one: the least of «десятки процентов»
	 * (source document).
	 */
	static final double SHARE_OF_DUPLICATES = 0.1;

	/**
	 * A pair that is as likely one child as two, or likelier, is a probable duplicate:
	 * log2 of the odds. It is the rule of Bayes for one that is overlooked costing as
	 * much as one that a person looks at in vain.
	 */
	static final double PROBABLE = 0;

	/** A pair with odds of 1 to 20 or more is worth a look: log2 of the odds. */
	static final double CHECK = -4.3;

	/** An account fits two others equally when their weights differ by less, in bits. */
	static final double EQUALLY = 1;

	/** One СНИЛС in ten million accounts is another's, one certificate in a million. */
	static final double OTHERS_SNILS = 1e-7;

	static final double OTHERS_CERTIFICATE = 1e-6;

	/** A certificate that more accounts bear is no child's. */
	static final int ACCOUNTS_OF_A_CHILD = 10;

	/** Names tell the sex; the given name and the patronymic tell it again. */
	static final int SEXES = 2;

	/**
	 * Fewer namesakes than this to be expected: identity is not in doubt (design, section
	 * 7).
	 */
	static final double IMPROBABLE = 0.001;

	/** Fewer accounts do not tell how often a name occurs among children. */
	static final int TELLING = 1000;

	/**
	 * A given name borne by more than one account in so many is a name, not a slip
	 * (design, section 6).
	 */
	static final int ATTESTED_SHARE = 50_000;

	/** A slip may be made twice; in a small registry a name needs more bearers. */
	static final int ATTESTED_BEARERS = 4;

	/**
	 * Nor is it one if a name that differs in one letter has so many times as many
	 * bearers, or one that differs in two letters the square of it. In the public list of
	 * names ({@code /names}) the commonest single slips of a name are a seventieth of its
	 * bearers.
	 */
	static final int SLIPS_OF_A_NAME = 50;

	/** Children of kindergartens and schools are born in so many years at least. */
	static final int YEARS_AT_LEAST = 15;

	/** A year in which a smaller share of the accounts is born is a slip. */
	static final double SHARE_OF_A_YEAR = 0.001;

	/**
	 * A day that so many bear, and so many times as many as the day before and the day
	 * after, stands for an unknown one (design, section 6).
	 */
	static final int BEARERS_OF_A_STAND_IN = 20;

	static final int TIMES_ITS_NEIGHBOURS = 5;

	/** A registry whose accounts are born in more years is one of adults. */
	static final int YEARS_OF_PUPILS = 40;

	/**
	 * So many accounts are imagined on every day, so that few accounts mislead nobody.
	 */
	static final double IMAGINED = 10;

	/**
	 * What is expected of slips counts like so many comparisons with what a registry
	 * tells of them, so that few pairs mislead nobody.
	 */
	static final int IMAGINED_COMPARISONS = 1000;

	/**
	 * In a larger registry nothing is learnt of slips: whoever runs a report on a village
	 * shall not need the memory for all of it.
	 */
	static final int LEARNT_FROM_AT_MOST = 3_000_000;

	/** Two slips in a name of fewer letters make another name. */
	static final int LONG_ENOUGH = 6;

	/** Numbers of certificates that lie no further apart are those of twins. */
	static final int NEIGHBOURS = 3;

	/**
	 * Who was born in a year so much earlier is another person, such as the father, if
	 * the two years are not a slip of one digit or of two that changed places.
	 */
	static final int GENERATION = 13;

	/** A date so much earlier still is no birth date of anybody at school. */
	static final int LIFE = 60;

	/**
	 * More accounts with one blocking key are namesakes; narrower keys tell them apart.
	 */
	static final int BLOCK_AT_MOST = 120;

	/**
	 * More children of one name and day, told apart by their documents, are beyond
	 * telling to whom an account without any belongs.
	 */
	static final int NAMESAKES_AT_MOST = 64;

	private Parameters() {
	}

}
