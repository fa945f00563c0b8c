/**
 * How the server is: versions, room on its disk, backups, jobs; for its administrator and
 * for whoever watches it by figures.
 * <p>
 * Refuses to know: what a job does, who is a child, a user or an organization. May
 * import: postgres, backup, job, and registry for whose a job is.
 * <p>
 * Reads of others: {@code import_run}, {@code duplicate_report}, {@code
 * bulk_confirmation}, {@code letter_run} for the jobs of every kind; {@code task} for how
 * many are open.
 */
@ApplicationModule(allowedDependencies = { "postgres", "backup", "job", "registry" })
@NullMarked
package ru.sgo.duplicates.state;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
