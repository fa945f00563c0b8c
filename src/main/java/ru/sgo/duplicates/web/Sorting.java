package ru.sgo.duplicates.web;

import java.util.Collection;

import org.jspecify.annotations.Nullable;

/**
 * The order of a list; in the address {@code sort=name}, descending {@code sort=-name}.
 *
 * @param column one of the columns that the list knows
 */
public record Sorting(String column, boolean descending) {

	/**
	 * The order asked for, or the usual one where there is none or an unknown one.
	 * @param asked as in the address
	 * @param columns the columns by which the list may be sorted
	 */
	public static Sorting of(@Nullable String asked, Collection<String> columns, Sorting usual) {
		if (asked == null) {
			return usual;
		}
		boolean descending = asked.startsWith("-");
		String column = descending ? asked.substring(1) : asked;
		return columns.contains(column) ? new Sorting(column, descending) : usual;
	}

	public boolean by(String other) {
		return this.column.equals(other);
	}

	/** What {@code aria-sort} says of a column. */
	public String aria(String other) {
		if (!by(other)) {
			return "none";
		}
		return this.descending ? "descending" : "ascending";
	}

	/** The list from its first page, by this column; once more turns the order round. */
	public String url(String other) {
		boolean turn = by(other) && !this.descending;
		return Address.with("sort", turn ? "-" + other : other);
	}

}
