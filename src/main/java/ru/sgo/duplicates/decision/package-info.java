/**
 * WHY and WHAT: the cause of a duplicate, the account to keep, and the plan. Sees stays,
 * dates and ids only.
 * <p>
 * Refuses to know: names, documents, the database, today's date. May import: history,
 * sorting.
 */
@ApplicationModule(allowedDependencies = { "history", "sorting" })
@NullMarked
package ru.sgo.duplicates.decision;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
