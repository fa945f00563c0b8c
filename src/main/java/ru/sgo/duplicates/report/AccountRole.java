package ru.sgo.duplicates.report;

import java.util.Locale;

import ru.sgo.duplicates.decision.Deletion;

/** What is to become of an account of a group. */
public enum AccountRole {

	/** Оригинал, оставить. */
	KEEP,

	/** Дубль, удалить. */
	DELETE,

	/** Решает УО. */
	ASK;

	/** That of an account beside the kept one. */
	public static AccountRole of(Deletion other) {
		return other.asked() ? ASK : DELETE;
	}

	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}
