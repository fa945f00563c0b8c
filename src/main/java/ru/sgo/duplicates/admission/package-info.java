/**
 * Before a second account is made: who is this child already? The same detection as the
 * report's, asked about one child.
 * <p>
 * Refuses to know: movements beyond where an account is now, cases. May import: registry,
 * detection, journal.
 * <p>
 * Reads of others: {@code student_account}, {@code stay}, {@code organization}, {@code
 * organization_reach}, for those who may be the child are sought by keys among a million;
 * {@code look}, which counts what was asked today.
 */
@ApplicationModule(allowedDependencies = { "registry", "detection", "journal" })
@NullMarked
package ru.sgo.duplicates.admission;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
