package ru.sgo.duplicates.resolution;

import java.util.Locale;

/** What is wrong about the child. */
public enum CaseKind {

	/** It has several accounts. */
	DUPLICATE,

	/** Its one account is counted twice. */
	DOUBLE_COUNT;

	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	static CaseKind of(String code) {
		return valueOf(code.toUpperCase(Locale.ROOT));
	}

}
