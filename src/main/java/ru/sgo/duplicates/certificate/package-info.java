/**
 * «Справка о результатах повторной проверки»: what a completed run proves, numbered and
 * kept as it was issued, on paper too; and whether it still holds. No child stands in it.
 * <p>
 * Refuses to know: how a run is made, what a page looks like. May import: registry,
 * intake, report, resolution, documents.
 * <p>
 * Tables: {@code certificate}.
 * <p>
 * Reads of others: {@code duplicate_case}, {@code organization}, {@code
 * organization_reach}, {@code case_account}, {@code stay}, to count the cases that were
 * closed by then, and to name those that are left as they are for a time.
 */
@ApplicationModule(
		allowedDependencies = { "registry", "history", "intake", "report", "resolution", "detection", "documents" })
@NullMarked
package ru.sgo.duplicates.certificate;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
