package ru.sgo.duplicates.resolution;

import java.util.Locale;

/** What a person has decided. */
public enum DecisionVerdict {

	/** As proposed. */
	CONFIRM,

	/** Another account is kept, or the child attends elsewhere. */
	KEEP,

	/** Разные дети. */
	DISTINCT,

	/** In two organizations lawfully, for a time. */
	LAWFUL;

	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	static DecisionVerdict of(String code) {
		return valueOf(code.toUpperCase(Locale.ROOT));
	}

}
