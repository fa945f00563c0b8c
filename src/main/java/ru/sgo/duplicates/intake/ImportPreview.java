package ru.sgo.duplicates.intake;

/** What would become of the registry. */
public record ImportPreview(int newAccounts, int changedAccounts, int goneAccounts, int newMovements,
		int goneMovements) {

	/** Nothing of it changes, as far as files of children tell. */
	static final ImportPreview NOTHING = new ImportPreview(0, 0, 0, 0, 0);

}
