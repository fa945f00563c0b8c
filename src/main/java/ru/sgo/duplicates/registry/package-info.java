/**
 * Organizations, student accounts, movements and the stays derived from them; changed
 * only by named acts and by imports, each in one transaction with its entry in the act
 * log.
 * <p>
 * Refuses to know: which accounts are one child, cases and tasks (it only publishes
 * {@link ru.sgo.duplicates.registry.RegistryChanged}). May import: history, journal, job.
 * <p>
 * Tables: {@code organization}, {@code organization_reach}, {@code organization_contact},
 * {@code organization_closing}, {@code letterhead}, {@code student_account},
 * {@code movement}, {@code stay}, {@code derived_stay}, {@code
 * stay_claim}, {@code personal_wish}, {@code source_state}, {@code registry_statistics},
 * {@code registry_statistics_count}, {@code registry_statistics_slip}.
 * <p>
 * Reads of others: {@code registry_act}, for the last act tells whether a count still
 * holds.
 */
@ApplicationModule(allowedDependencies = { "history", "journal", "job" })
@NullMarked
package ru.sgo.duplicates.registry;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
