package ru.sgo.duplicates.town;

import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How one person writes the names of classes: «5А», «5-А», «5 - А», «5 А», «5 «А»». */
enum ClassNames {

	PLAIN("$1$2"), DASHED("$1-$2"), SPACED_DASH("$1 - $2"), SPACED("$1 $2"), QUOTED("$1 «$2»");

	private static final Pattern CLASS = Pattern.compile("(\\d{1,2})([А-Я])");

	private final String form;

	ClassNames(String form) {
		this.form = form;
	}

	static ClassNames any(Random random) {
		return values()[random.nextInt(values().length)];
	}

	/** Names of groups stay as they are. */
	String write(String className) {
		Matcher parts = CLASS.matcher(className);
		return parts.matches() ? parts.replaceFirst(this.form) : className;
	}

}
