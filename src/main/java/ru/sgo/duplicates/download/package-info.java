/**
 * How a file is handed over to a browser or a program: what it is, and under which name
 * it is saved.
 * <p>
 * Refuses to know: what stands in it, and who may have it. May import: tables.
 */
@ApplicationModule(allowedDependencies = "tables")
@NullMarked
package ru.sgo.duplicates.download;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
