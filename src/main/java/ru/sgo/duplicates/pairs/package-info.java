/**
 * A person's verdicts about two accounts, outside of any case: one child, or different
 * children; and the accounts that wait for one, because children seem to share a
 * document. A verdict outranks the machine and survives every run, until the personal
 * data of one of the two change.
 * <p>
 * Refuses to know: what becomes of a case; it takes what is said in one through
 * {@link ru.sgo.duplicates.resolution.DecisionPairs}. May import: resolution, registry,
 * admission, detection, journal, job.
 * <p>
 * Tables: {@code lasting_word}.
 * <p>
 * Reads of others: {@code student_account}, {@code case_account}, for what waits for a
 * verdict is told by queries over all accounts, and who is in one unclosed case is
 * decided there.
 */
@ApplicationModule(allowedDependencies = { "resolution", "registry", "admission", "detection", "journal", "job" })
@NullMarked
package ru.sgo.duplicates.pairs;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
