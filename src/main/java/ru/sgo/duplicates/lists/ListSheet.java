package ru.sgo.duplicates.lists;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A sheet of a list, as it was understood.
 *
 * @param name as on its tab; empty in a CSV
 * @param hidden whether whoever opens the file does not see it
 * @param headerRow the line of its header, from 1
 * @param titles what stands above the header, from top to bottom
 * @param className of all its children, where a title, the sheet or the file tells it;
 * else empty
 * @param day the day of which it tells, where a title, the sheet or the file says so
 */
public record ListSheet(String name, boolean hidden, long headerRow, List<ListColumn> columns, List<String> titles,
		String className, @Nullable LocalDate day) {

	public ListSheet {
		columns = List.copyOf(columns);
		titles = List.copyOf(titles);
	}

	/** Whether a column tells it. */
	public boolean has(ListField field) {
		return this.columns.stream().anyMatch(column -> column.field() == field);
	}

	/**
	 * The header as it is compared with that of another file: the same headings in the
	 * same order.
	 */
	public String normalizedHeader() {
		return String.join("|", this.columns.stream().map(column -> words(column.heading())).toList());
	}

	/** Whether a heading is recognised, so that nobody needs to name it. */
	public static boolean isKnown(String heading) {
		return HeadingMeaning.of(HeadingText.of(heading)).known();
	}

	/** A heading as {@link PupilList} wants it named by hand. */
	public static String words(String heading) {
		return HeadingText.of(heading).words();
	}

}
