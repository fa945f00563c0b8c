/**
 * The pages: what they share, and what an authority and an organization both have, each
 * under its own prefix. Pages of the authority alone stand in {@code municipality}, pages
 * of a school or kindergarten in {@code organization}.
 * <p>
 * Refuses to know: rules and queries. A page asks a capability, shows its answer, and
 * passes on what a person wants.
 */
@ApplicationModule(allowedDependencies = { "access", "admission", "cards", "certificate", "download", "erasure", "job",
		"registry", "history", "detection", "decision", "headcount", "ledger", "intake", "lists", "journal", "notice",
		"report", "resolution", "retention", "confirmation", "pairs", "postgres", "state", "tables", "town" })
@NullMarked
package ru.sgo.duplicates.web;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
