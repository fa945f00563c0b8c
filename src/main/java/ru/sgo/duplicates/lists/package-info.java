/**
 * A list as people have it becomes rows about children: where its header is, what its
 * columns mean, what titles and names of files tell.
 * <p>
 * Refuses to know: the registry, whose a row is, which values are right. May import:
 * sheets.
 */
@ApplicationModule(allowedDependencies = "sheets")
@NullMarked
package ru.sgo.duplicates.lists;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
