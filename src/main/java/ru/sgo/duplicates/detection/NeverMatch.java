package ru.sgo.duplicates.detection;

/** Why two accounts are never one child, whatever else they have in common. */
public enum NeverMatch {

	/** Two valid СНИЛС: namesakes. */
	DIFFERENT_SNILS,

	/** A person's word. */
	DECLARED,

	/**
	 * Two given names that children bear and that are not forms of one: twins, siblings.
	 */
	OTHER_GIVEN_NAMES,

	/** Another day, another month and another year of birth, and no common document. */
	OTHER_BIRTH_DATE,
	/**
	 * Names that are only alike, without a birth date or a common document: then nothing
	 * tells whose they are.
	 */
	UNDATED,
	/**
	 * Birth dates a generation apart, and no common document: father and son may bear one
	 * name.
	 */
	GENERATIONS

}
