package ru.sgo.duplicates.lists;

import java.util.Map;

/**
 * A row about a child, as it was written.
 *
 * @param line of the sheet, from 1
 * @param className of the block in which it stands, where its own column is empty; empty
 * if nothing tells it
 */
public record ListRow(long line, Map<ListField, String> values, String className) {

	/** What stands in a column; empty if there is none. */
	public String text(ListField field) {
		return this.values.getOrDefault(field, "");
	}

}
