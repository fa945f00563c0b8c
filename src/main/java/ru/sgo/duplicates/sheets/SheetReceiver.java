package ru.sgo.duplicates.sheets;

/** Takes the sheets of a file, each followed by its rows from top to bottom. */
public interface SheetReceiver {

	void sheet(SheetHead head);

	/** A row of the sheet begun last. Rows in which nothing stands may be left out. */
	void row(SheetRow row);

}
