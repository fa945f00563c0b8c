/**
 * How long things are kept: the rules, in days, and the job that keeps them. Whoever has
 * something to forget says so by a {@link ru.sgo.duplicates.retention.KeptForDays}.
 * <p>
 * Refuses to know: what the things are, and how a child's data are erased for good
 * (erasure). May import: journal.
 * <p>
 * Tables: none.
 * <p>
 * Reads of others: {@code look}, {@code sign_in}, {@code failed_sign_in}, to count what
 * is old; they are removed by functions of the owner of the journal;
 * {@code registry_act}, which tells when a rule was last kept.
 */
@ApplicationModule(allowedDependencies = "journal")
@NullMarked
package ru.sgo.duplicates.retention;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
