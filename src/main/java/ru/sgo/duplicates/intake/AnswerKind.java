package ru.sgo.duplicates.intake;

import java.util.Locale;

/** What an organization answers in a row of its sheet. */
public enum AnswerKind {

	/** It has done what it was asked. */
	DONE,

	/** It does not agree. */
	OBJECTION,

	/** It only remarks something. */
	REMARK;

	/** The kind as it stands in the database and in JSON. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	static AnswerKind of(String code) {
		return valueOf(code.toUpperCase(Locale.ROOT));
	}

}
