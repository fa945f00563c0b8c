/**
 * Long work in the background: who is at it, and whether it still lives.
 * <p>
 * A running job holds a PostgreSQL advisory lock on a connection of its own, so that
 * several instances may run, and a job that says it runs but holds no lock was
 * interrupted. Refuses to know: what the work is. May import: nothing.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package ru.sgo.duplicates.job;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
