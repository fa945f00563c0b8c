package ru.sgo.duplicates.web.municipality;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What waits for the reader.
 *
 * @param key of the sentence
 * @param arguments what the sentence tells
 * @param url the page where it is done; {@code null} where somebody else does it
 * @param urgent whether somebody waits for it already
 */
record NextStep(String key, List<Object> arguments, @Nullable String url, boolean urgent) {

	static NextStep urgent(String key, String url, Object... arguments) {
		return new NextStep(key, Arrays.asList(arguments), url, true);
	}

	static NextStep of(String key, @Nullable String url, Object... arguments) {
		return new NextStep(key, Arrays.asList(arguments), url, false);
	}

	/** The arguments as a template passes them to {@code #messages.msgWithParams}. */
	public Object[] parameters() {
		return this.arguments.toArray();
	}

}
