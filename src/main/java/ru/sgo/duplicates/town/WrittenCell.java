package ru.sgo.duplicates.town;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A cell of a page to be written.
 *
 * @param value a {@link String}, a {@link Long} or a {@link LocalDate}; an empty text is
 * nothing
 * @param rows over how many it reaches
 * @param columns likewise
 */
record WrittenCell(Object value, int rows, int columns) {

	static final WrittenCell EMPTY = of("");

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);

	static WrittenCell of(Object value) {
		return new WrittenCell(value, 1, 1);
	}

	WrittenCell over(int otherRows, int otherColumns) {
		return new WrittenCell(this.value, otherRows, otherColumns);
	}

	boolean isEmpty() {
		return "".equals(this.value);
	}

	/** As it is shown. */
	String text() {
		return (this.value instanceof LocalDate day) ? DAY.format(day) : this.value.toString();
	}

}
