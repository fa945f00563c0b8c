package ru.sgo.duplicates.resolution;

import java.util.Locale;

/** What the authority has answered to an objection. */
public enum ObjectionAnswer {

	/** The stated day holds, and the plan follows it. */
	AGREED,

	/** The decision stands. */
	UPHELD,

	/** The decision is taken back, and will be taken anew. */
	TAKEN_BACK;

	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	static ObjectionAnswer of(String code) {
		return valueOf(code.toUpperCase(Locale.ROOT));
	}

}
