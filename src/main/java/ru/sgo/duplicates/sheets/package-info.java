/**
 * Any spreadsheet file becomes rows of typed cells, one after the other, and an archive
 * the files in it.
 * <p>
 * Refuses to know: what the columns mean; there are no pupils here. May import: nothing.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package ru.sgo.duplicates.sheets;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
