/**
 * One run of the report «Список учащихся-"дублей"» over a period: which accounts are
 * considered, what detection and decision say of them, and the lines that are kept.
 * <p>
 * Refuses to know: what becomes of a group afterwards; cases are told through
 * {@link ru.sgo.duplicates.report.Followers}. May import: registry, history, detection,
 * decision, journal, job, bulk, sorting.
 * <p>
 * Tables: {@code duplicate_report}, {@code report_line}, {@code report_pair}, {@code
 * report_double_count}, {@code report_outside}, {@code report_awaited}.
 * <p>
 * Reads of others: {@code student_account}, {@code movement}, {@code stay}, {@code
 * organization}, {@code organization_reach}, {@code organization_closing},
 * {@code listed_presence}, all of an authority at once; {@code
 * duplicate_case}, whose present state stands beside a kept line, and lines are chosen by
 * it: one join does for a page what resolution could only do line by line; {@code
 * import_run}, for a run is refused while an import says that it is at work: its lock
 * alone is held for a moment longer.
 */
@ApplicationModule(
		allowedDependencies = { "registry", "history", "detection", "decision", "journal", "job", "bulk", "sorting" })
@NullMarked
package ru.sgo.duplicates.report;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
