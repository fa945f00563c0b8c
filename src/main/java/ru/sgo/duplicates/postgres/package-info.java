/**
 * The application's own PostgreSQL, started when no other is named: unpacked,
 * initialised, guarded, watched, stopped.
 * <p>
 * Refuses to know: what is stored in it. May import: nothing.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package ru.sgo.duplicates.postgres;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
