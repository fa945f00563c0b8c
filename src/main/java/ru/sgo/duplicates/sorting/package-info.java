/**
 * The one order of codes and numbers, which decides every list and every tie.
 * <p>
 * Refuses to know: what the codes stand for. May import: nothing.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package ru.sgo.duplicates.sorting;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
