/**
 * «Ведомость удалённых дублей»: which account was retired, and which was kept instead,
 * when, by whom, on which ground; for the systems beside, which still bear the old
 * numbers.
 * <p>
 * Refuses to know: how an account is deleted (registry does), how a case is decided
 * (resolution does). May import: registry, journal, resolution, documents.
 * <p>
 * Tables: none.
 * <p>
 * Reads of others: {@code student_account}, {@code registry_act}, {@code duplicate_case},
 * {@code case_account}, {@code app_user}, for a line tells all of it, and many are listed
 * at once.
 */
@ApplicationModule(allowedDependencies = { "registry", "journal", "resolution", "documents" })
@NullMarked
package ru.sgo.duplicates.ledger;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
