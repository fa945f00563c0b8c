package ru.sgo.duplicates.intake;

import java.util.Locale;

/** How much the files claim to say. */
public enum ImportMode {

	/** Touches only what the files name, and never undoes an act made here. */
	ADDITION,

	/** Полная выгрузка: what the files do not name is gone at the source. */
	COMPLETE;

	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	static ImportMode of(String code) {
		return valueOf(code.toUpperCase(Locale.ROOT));
	}

}
