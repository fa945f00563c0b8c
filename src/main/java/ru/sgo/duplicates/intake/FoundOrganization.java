package ru.sgo.duplicates.intake;

/**
 * An organization of which a list tells.
 *
 * @param from where it was read: column, title, sheet, file or chosen
 */
record FoundOrganization(String code, String from) {
}
