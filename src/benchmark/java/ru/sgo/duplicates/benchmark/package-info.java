/**
 * Measures the application and two other ways to find duplicates, on made-up towns of
 * which the truth is known, and writes what came out to {@code src/docs/performance.md}.
 * Belongs to the Maven profile {@code benchmark} and to nothing else.
 */
@NullMarked
package ru.sgo.duplicates.benchmark;

import org.jspecify.annotations.NullMarked;
