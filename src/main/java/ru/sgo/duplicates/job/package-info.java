/**
 * Long work in the background: who is at it, and whether it still lives.
 * <p>
 * A job holds a PostgreSQL advisory lock, so that several instances may run, and a job
 * that says it runs but holds no lock was interrupted. Locks and progress have
 * connections of their own; an act waits for a job for seconds at most. Refuses to know:
 * what the work is. May import: nothing.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package ru.sgo.duplicates.job;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
