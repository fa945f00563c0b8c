/**
 * Users: who they are, what they may do, whose organization they speak for, which address
 * is open to whom, and what they have done and looked at.
 * <p>
 * Refuses to know: what stands behind an address; whether a row is someone's is asked in
 * the query itself, by the scope. May import: registry, history, journal.
 * <p>
 * The journal looks past that border, at one column of {@code duplicate_case}: which
 * cases are for administrators only.
 */
@ApplicationModule(allowedDependencies = { "registry", "history", "journal" })
@NullMarked
package ru.sgo.duplicates.access;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
