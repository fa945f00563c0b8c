/**
 * Who came in, who did and who looked at what: actors, acts, looks, sign-ins.
 * Append-only, and guarded from the application itself.
 * <p>
 * Refuses to know: what an act means, and any name or document of a child outside the
 * snapshots that an undo needs. May import: postgres, which says what to do about a
 * folder that cannot be used.
 * <p>
 * Tables: {@code registry_act}, {@code look}, {@code sign_in}, {@code failed_sign_in}.
 */
@ApplicationModule(allowedDependencies = "postgres")
@NullMarked
package ru.sgo.duplicates.journal;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
