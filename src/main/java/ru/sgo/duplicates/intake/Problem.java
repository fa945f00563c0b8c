package ru.sgo.duplicates.intake;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one row, for the person who sent it. Of a document not more is said
 * than a card shows, and of nothing more than a page can bear.
 *
 * @param file the part ({@link Part#code()})
 * @param line the line of the file, from 1
 * @param key the number or code of the row, its first value, as far as it could be read
 * @param column the column's name as in the file, where one is at fault
 * @param value what stood there; masked where it is a document
 * @param message the key of the sentence in the message bundles
 * @param arguments what its placeholders stand for
 * @param rowLost whether the row was left out (or taken without the value)
 */
public record Problem(String file, long line, @Nullable String key, @Nullable String column, @Nullable String value,
		String message, List<String> arguments, boolean rowLost) {

	private static final int LONGEST_SHOWN = 200;

	private static final int DIGITS_SHOWN = 2;

	public Problem {
		arguments = List.copyOf(arguments);
		if (key != null && (key.isEmpty() || key.length() > Column.LONGEST_VALUE)) {
			key = null;
		}
		value = StudentColumn.isDocument(column) ? masked(value) : shortened(value);
		column = shortened(column);
	}

	/** What is wrong with a value of a row. */
	static Problem of(Column column, long line, @Nullable String key, @Nullable String value, ProblemCode code,
			boolean rowLost) {
		return new Problem(column.part().code(), line, key, column.title(), value, code.messageKey(), List.of(),
				rowLost);
	}

	/** What is wrong with a part, a row or a heading as a whole. */
	static Problem of(Part part, long line, @Nullable String key, @Nullable String column, @Nullable String value,
			ProblemCode code, boolean rowLost) {
		return new Problem(part.code(), line, key, column, value, code.messageKey(), List.of(), rowLost);
	}

	/** The same at another line. */
	Problem at(long other) {
		return new Problem(this.file, other, this.key, this.column, this.value, this.message, this.arguments,
				this.rowLost);
	}

	private static @Nullable String masked(@Nullable String value) {
		return (value == null || value.isEmpty()) ? value
				: "•••" + value.substring(Math.max(0, value.length() - DIGITS_SHOWN));
	}

	private static @Nullable String shortened(@Nullable String value) {
		return (value == null || value.length() <= LONGEST_SHOWN) ? value : value.substring(0, LONGEST_SHOWN - 1) + "…";
	}

}
