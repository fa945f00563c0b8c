/**
 * Tables that are handed out as workbooks and as CSV, harmless in a spreadsheet program.
 * One description ({@link ru.sgo.duplicates.tables.TableDescription}) is written in
 * either way.
 * <p>
 * Refuses to know: what stands in the tables, and where they go. May import: nothing.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package ru.sgo.duplicates.tables;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
