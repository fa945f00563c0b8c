package ru.sgo.duplicates.report;

import ru.sgo.duplicates.detection.Settings;

/**
 * By what a run has judged.
 *
 * @param statistics the number of the statistics
 */
public record ReportSettings(long statistics, Settings settings) {
}
