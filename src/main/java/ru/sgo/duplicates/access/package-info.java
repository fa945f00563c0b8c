/**
 * Who may in: users, their roles, and whose organization they speak for; sign-in on the
 * pages and in the API, and the one table of who may open which address.
 * <p>
 * Refuses to know: what stands behind an address. May import: registry, history, journal.
 */
@ApplicationModule(allowedDependencies = { "registry", "history", "journal" })
@NullMarked
package ru.sgo.duplicates.access;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
