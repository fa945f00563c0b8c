/**
 * Tables that are handed out as CSV, harmless in a spreadsheet program.
 * <p>
 * Refuses to know: what stands in the tables, and where they go. May import: nothing.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package ru.sgo.duplicates.csv;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
