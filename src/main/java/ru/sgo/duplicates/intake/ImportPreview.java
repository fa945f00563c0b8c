package ru.sgo.duplicates.intake;

/** What would become of the registry. */
public record ImportPreview(int newAccounts, int changedAccounts, int goneAccounts, int newMovements,
		int goneMovements) {
}
