package ru.sgo.duplicates.resolution;

/**
 * A report has followed the cases in its reach: many are new, or are not as they were.
 */
record RunFollowed() {
}
