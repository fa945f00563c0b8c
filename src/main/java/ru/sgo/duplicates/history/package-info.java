/**
 * Movements become stays: where a child was, from when until when. Plain Java, the same
 * answer as the set-based twin in the database.
 * <p>
 * Refuses to know: names, documents, the database, today's date. May import: sorting.
 */
@ApplicationModule(allowedDependencies = "sorting")
@NullMarked
package ru.sgo.duplicates.history;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
