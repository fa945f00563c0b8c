package ru.sgo.duplicates.intake;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one row, for the person who sent it.
 *
 * @param file the part ({@link Part#code()})
 * @param line the line of the file, from 1
 * @param key the number or code of the row, its first value, as far as it could be read
 * @param column the column's name as in the file, where one is at fault
 * @param value what stood there
 * @param message the key of the sentence in the message bundles
 * @param arguments what its placeholders stand for
 * @param rowLost whether the row was left out (or taken without the value)
 */
public record Problem(String file, long line, @Nullable String key, @Nullable String column, @Nullable String value,
		String message, List<String> arguments, boolean rowLost) {

	private static final int LONGEST_VALUE = 200;

	public Problem {
		arguments = List.copyOf(arguments);
		if (key != null && (key.isEmpty() || key.length() > Row.LONGEST_VALUE)) {
			key = null;
		}
		if (value != null && value.length() > LONGEST_VALUE) {
			value = value.substring(0, LONGEST_VALUE) + "…";
		}
	}

}
