package ru.sgo.duplicates.resolution;

import java.util.Locale;

/** What the authority has answered to an objection. */
public enum DecisionAnswer {

	/** The stated day holds, and the plan follows it. */
	AGREED,

	/** The decision stands. */
	UPHELD,

	/** The decision is taken back, and will be taken anew. */
	TAKEN_BACK;

	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	static DecisionAnswer of(String code) {
		return valueOf(code.toUpperCase(Locale.ROOT));
	}

}
