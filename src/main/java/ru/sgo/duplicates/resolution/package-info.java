/**
 * Cases, decisions and tasks: one child's duplicate followed from report to report, until
 * a run proves that it is gone. One aggregate, the {@code DuplicateCase}; its classes are
 * of four groups, and begin with their words:
 * <ul>
 * <li>Run…: what a run of the report does with the cases: joins, opens, proves, reopens
 * <li>Case…: the case itself: its columns, accounts and facts, and how it is shown
 * <li>Decision…: what a person decides of it, and answers to those who object
 * <li>Task…: what organizations owe for it, how they do it, and what they object to
 * </ul>
 * <p>
 * What happens to a case is told in four places. Its columns say how it stands, its
 * {@code CaseEvents} who did what and why, for whoever reads the case; the
 * {@code CaseActLog} says in the journal that a person has decided, without a word of
 * hers; and {@code RunEvents} holds what a run will write of all cases at its end.
 * <p>
 * Refuses to know: how duplicates are found, what a page looks like. May import: report
 * and all that report may see.
 * <p>
 * Tables: {@code duplicate_case}, {@code case_account}, {@code case_event}, {@code
 * case_line}, {@code case_waiver}, {@code case_after}, {@code case_after_stay}, {@code
 * task}, {@code task_stay}, {@code task_wait}, {@code task_batch}, {@code
 * task_batch_row}, {@code task_deadline}, {@code objection}, and the views
 * {@code known_enrolment}, {@code case_at_source}.
 * <p>
 * Reads of others: {@code student_account}, {@code movement}, {@code stay}, {@code
 * organization}, {@code organization_reach}, {@code organization_closing},
 * {@code source_state}, {@code list_state}, {@code stay_claim}, for a case and a task
 * tell what their accounts are now, and many are listed at once; {@code report_line},
 * {@code report_double_count}, {@code
 * report_outside}, for the cases of a report are listed.
 */
@ApplicationModule(
		allowedDependencies = { "report", "registry", "history", "detection", "decision", "journal", "job", "bulk" })
@NullMarked
package ru.sgo.duplicates.resolution;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
