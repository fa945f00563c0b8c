package ru.sgo.duplicates.lists;

/** Takes the sheets of a list, each followed by its rows from top to bottom. */
public interface ListReceiver {

	void sheet(ListSheet sheet);

	/** A row about a child. */
	void row(ListRow row);

	/** A row in which something stands under the columns, but no name. */
	void nameless(ListRow row);

	/** A sheet in which something stands, but no header. */
	void skipped(String sheet, boolean hidden);

}
