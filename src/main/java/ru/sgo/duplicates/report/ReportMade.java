package ru.sgo.duplicates.report;

/**
 * Published when a run has ended, however it has.
 *
 * @param report its number
 */
public record ReportMade(long report) {
}
