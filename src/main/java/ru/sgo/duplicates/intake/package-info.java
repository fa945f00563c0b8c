/**
 * Export files become registry entries; bad rows are named, the others are taken.
 * <p>
 * Refuses to know: which accounts are one child, cases and tasks. May import: registry,
 * history, journal, job, bulk, and detection, whose normalisation is stored beside what
 * was typed.
 */
@ApplicationModule(allowedDependencies = { "registry", "history", "journal", "job", "bulk", "detection" })
@NullMarked
package ru.sgo.duplicates.intake;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
