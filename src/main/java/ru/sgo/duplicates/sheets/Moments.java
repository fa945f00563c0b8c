package ru.sgo.duplicates.sheets;

import java.util.regex.Pattern;

/** Days as XML writes them. */
final class Moments {

	private static final Pattern MIDNIGHT = Pattern.compile("T00:00(:00(\\.0+)?)?$");

	private static final Pattern FRACTION = Pattern.compile("\\.\\d+$");

	private Moments() {
	}

	/** A moment as a {@link Cell} tells it. */
	static String withoutMidnight(String moment) {
		return FRACTION.matcher(MIDNIGHT.matcher(moment).replaceFirst("")).replaceFirst("");
	}

}
