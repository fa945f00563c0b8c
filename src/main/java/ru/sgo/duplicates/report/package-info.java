/**
 * One run of the report «Список учащихся-"дублей"» over a period: which accounts are
 * considered, what detection and decision say of them, and the lines that are kept.
 * <p>
 * Refuses to know: what becomes of a group afterwards; cases are told through
 * {@link ru.sgo.duplicates.report.Followers}. May import: registry, history, detection,
 * decision, journal, job.
 */
@ApplicationModule(allowedDependencies = { "registry", "history", "detection", "decision", "journal", "job" })
@NullMarked
package ru.sgo.duplicates.report;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
