package ru.sgo.duplicates.cards;

import java.util.Locale;

/** What a remark asks for. */
public enum Advice {

	/** «Исправьте»: this is surely wrong. */
	CORRECT,
	/** «Проверьте»: this is unusual, but may be so. */
	CHECK;

	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}
