package ru.sgo.duplicates.report;

/**
 * An organization whose last list is too old to tell whether children of it attend
 * another one, too.
 *
 * @param organization its code
 * @param children of how many it is to tell
 */
public record AwaitedList(String organization, String name, int children) {
}
