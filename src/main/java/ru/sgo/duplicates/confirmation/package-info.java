/**
 * Many clear proposals confirmed at once: which of a report's duplicates may be confirmed
 * without a look at each, and how far a confirmation of them has come.
 * <p>
 * Refuses to know: what confirming one of them does; it asks resolution for each. May
 * import: resolution, registry, journal, job.
 * <p>
 * Tables: {@code bulk_confirmation}.
 * <p>
 * Reads of others: {@code duplicate_case}, {@code case_account}, {@code
 * duplicate_report}: which proposals are clear is told by one query, for thousands of
 * them are counted while a page waits.
 */
@ApplicationModule(allowedDependencies = { "resolution", "registry", "journal", "job" })
@NullMarked
package ru.sgo.duplicates.confirmation;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
