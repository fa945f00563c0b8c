package ru.sgo.duplicates.confirmation;

/**
 * What would be deleted.
 *
 * @param accounts how many accounts
 * @param inUse those of them that have been in use for more than a month
 */
public record ClearDeletions(int accounts, int inUse) {
}
