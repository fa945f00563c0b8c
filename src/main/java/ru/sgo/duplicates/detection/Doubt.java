package ru.sgo.duplicates.detection;

/** Why two accounts are only worth a look, however much they weigh. */
public enum Doubt {

	/** Another surname or given name: an adoption, or another child. */
	OTHER_NAMES,

	/** One certificate, and two valid СНИЛС. */
	TWO_SNILS,
	/**
	 * A boy and a girl whose names do not tell which entry is a slip; no common document.
	 */
	OTHER_SEX,
	/** Equal names; but of one a birth date is not known, and no document is common. */
	NO_BIRTH_DATE,
	/** Another birth date, and no common document. */
	OTHER_BIRTH_DATE,
	/** Another father, and no common document. */
	OTHER_PATRONYMIC,
	/** Another certificate and another year of birth. */
	OTHER_CERTIFICATE,

	/** Two spellings of a given name, and certificates as those of twins. */
	CONSECUTIVE_CERTIFICATES

}
