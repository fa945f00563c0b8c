package ru.sgo.duplicates.detection;

/** Why two accounts are only worth a look, however much they weigh. */
public enum Doubt {

	/** Another surname or given name: an adoption, or another child. */
	OTHER_NAMES,

	/** Another birth date, and no common document. */
	OTHER_BIRTH_DATE,

	/** Two spellings of a given name, and certificates as those of twins. */
	CONSECUTIVE_CERTIFICATES

}
