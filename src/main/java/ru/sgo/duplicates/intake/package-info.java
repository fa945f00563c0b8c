/**
 * Export files become registry entries; bad rows are named, the others are taken.
 * <p>
 * Refuses to know: which accounts are one child, cases and tasks; sheets that answer
 * tasks it hands to whoever knows them ({@code AnswerSheets}). May import: registry,
 * history, journal, job, bulk, sheets, lists, retention (how long files are kept), and
 * detection, whose normalisation is stored beside what was typed.
 * <p>
 * Tables: {@code import_run}, {@code import_file}, {@code import_problem}, {@code
 * renewed_spelling}, {@code import_list}, {@code import_list_sheet}, {@code
 * import_list_organization}, {@code import_answer}, {@code list_mapping},
 * {@code listed_presence}, {@code
 * list_state}, {@code list_secret}, {@code duplicate_list}, {@code
 * duplicate_list_account}.
 * <p>
 * Writes of others: {@code organization}, {@code student_account}, {@code movement},
 * {@code stay}, {@code stay_claim}, {@code personal_wish}, {@code source_state} of the
 * registry, a million rows at a time, and the acts of these in {@code registry_act}.
 * <p>
 * Reads of others: {@code organization_reach}, {@code organization_closing},
 * {@code derived_stay}, for whose a row is and what the registry makes of a history.
 */
@ApplicationModule(allowedDependencies = { "registry", "history", "journal", "job", "bulk", "sheets", "lists",
		"detection", "retention" })
@NullMarked
package ru.sgo.duplicates.intake;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
