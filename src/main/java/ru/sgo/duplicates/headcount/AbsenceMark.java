package ru.sgo.duplicates.headcount;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a child is that is in no organization, as the authority knows. */
public enum AbsenceMark {

	/** Выехал. */
	MOVED_AWAY,

	/** Семейное образование. */
	FAMILY_EDUCATION;

	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	public static Optional<AbsenceMark> of(String code) {
		return Arrays.stream(values()).filter(mark -> mark.code().equals(code)).findFirst();
	}

}
