/**
 * One run of the report «Список учащихся-"дублей"» over a period: which accounts are
 * considered, what detection and decision say of them, and the lines that are kept.
 * <p>
 * Refuses to know: what becomes of a group afterwards; cases are told through
 * {@link ru.sgo.duplicates.report.Followers}. May import: registry, history, detection,
 * decision, journal, job, bulk, sorting.
 * <p>
 * Two queries look past that border, at another package's table each. The present state
 * of a case, and whether it is for administrators only, stands beside a kept line, and
 * lines are chosen by it: one join with {@code duplicate_case} does for a page what
 * resolution could only do line by line. And a run is refused while an import says in
 * {@code import_run} that it is at work: its lock alone is held for a moment longer.
 */
@ApplicationModule(
		allowedDependencies = { "registry", "history", "detection", "decision", "journal", "job", "bulk", "sorting" })
@NullMarked
package ru.sgo.duplicates.report;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
