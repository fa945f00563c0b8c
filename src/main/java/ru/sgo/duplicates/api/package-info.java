/**
 * The same acts for programs, under {@code /api}: JSON, HTTP Basic, problem details (RFC
 * 9457). Statuses are in upper case, all other enumerations in lower case, dates ISO.
 * <p>
 * Refuses to know: rules and queries, and the pages. May import: every capability.
 */
@ApplicationModule(allowedDependencies = { "access", "cards", "download", "erasure", "job", "registry", "history",
		"detection", "decision", "intake", "report", "resolution", "retention", "confirmation", "pairs", "headcount",
		"ledger", "certificate", "admission", "journal", "notice", "backup", "state", "tables" })
@NullMarked
package ru.sgo.duplicates.api;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
