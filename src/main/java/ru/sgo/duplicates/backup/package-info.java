/**
 * All that the database holds as one file, and a database made of such a file again.
 * <p>
 * Refuses to know: what stands in a table. May import: the application's own PostgreSQL.
 */
@ApplicationModule(allowedDependencies = "postgres")
@NullMarked
package ru.sgo.duplicates.backup;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
