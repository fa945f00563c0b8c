package ru.sgo.duplicates.headcount;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What one line of a headcount is about. */
public enum HeadcountBy {

	/** Each school and kindergarten. */
	ORGANIZATION,

	/** All schools, all kindergartens. */
	KIND,

	/** All schools and kindergartens that are right under each authority. */
	AUTHORITY,

	/** Each class or group of each organization. */
	CLASS;

	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	public static Optional<HeadcountBy> of(String code) {
		return Arrays.stream(values()).filter(by -> by.code().equals(code)).findFirst();
	}

}
