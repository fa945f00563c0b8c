/**
 * WHO: which accounts belong to one child. Sees personal data only.
 * <p>
 * Refuses to know: movements, organizations, the database, which account to keep. May
 * import: sorting.
 */
@ApplicationModule(allowedDependencies = "sorting")
@NullMarked
package ru.sgo.duplicates.detection;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
