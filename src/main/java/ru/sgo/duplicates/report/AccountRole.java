package ru.sgo.duplicates.report;

import java.util.Locale;

/** What is to become of an account of a group. */
public enum AccountRole {

	/** Оригинал, оставить. */
	KEEP,

	/** Дубль, удалить. */
	DELETE,

	/** Решает УО. */
	ASK;

	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}
