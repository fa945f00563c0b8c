/**
 * Many rows at once to PostgreSQL and from it, by COPY, inside the transaction under way;
 * and the columns of a table, each named once.
 * <p>
 * Refuses to know: what stands in the rows. May import: nothing.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package ru.sgo.duplicates.bulk;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
