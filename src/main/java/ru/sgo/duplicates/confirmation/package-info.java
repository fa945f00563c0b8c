/**
 * Many clear proposals confirmed at once: which of a report's duplicates may be confirmed
 * without a look at each, and how far a confirmation of them has come.
 * <p>
 * Refuses to know: what confirming one of them does; it asks resolution for each. May
 * import: resolution, registry, journal, job.
 * <p>
 * Which proposals are clear is told by one query over the tables of the cases
 * ({@code duplicate_case}, {@code case_account}), of the lines of the report and of the
 * stays, for thousands of them are counted while a page waits. Its own table is
 * {@code bulk_confirmation}.
 */
@ApplicationModule(allowedDependencies = { "resolution", "registry", "journal", "job" })
@NullMarked
package ru.sgo.duplicates.confirmation;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
