/**
 * Cases, decisions and tasks: one child's duplicate followed from report to report, until
 * a run proves that it is gone.
 * <p>
 * Refuses to know: how duplicates are found, what a page looks like. May import: report
 * and all that report may see.
 */
@ApplicationModule(
		allowedDependencies = { "report", "registry", "history", "detection", "decision", "journal", "job", "bulk" })
@NullMarked
package ru.sgo.duplicates.resolution;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
