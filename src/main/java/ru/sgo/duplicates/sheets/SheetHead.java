package ru.sgo.duplicates.sheets;

/**
 * A sheet of which the rows follow.
 *
 * @param name as on its tab; empty in a CSV
 * @param hidden whether whoever opens the file does not see it
 */
public record SheetHead(String name, boolean hidden) {
}
