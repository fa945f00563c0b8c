/**
 * What is written to organizations, for those too that never sign in: requests for lists,
 * with a template to fill in, in which no pupil stands; and letters that say what an
 * organization has to do, with pupils in an annex alone; and that it was told (S10). The
 * sentence that says what a task is about stands here, for pages too.
 * <p>
 * Refuses to know: how a document is made, and who has sent what. May import: registry,
 * history, journal, resolution, decision (the names of acts), documents, job, retention
 * (how long archives are kept).
 * <p>
 * Tables: {@code notice_given}, {@code letter_run}.
 * <p>
 * Reads of others: {@code organization}, {@code organization_reach}, for whom and in
 * whose name is written; {@code task}, {@code duplicate_case}, to count what each has to
 * do.
 */
@ApplicationModule(allowedDependencies = { "registry", "history", "journal", "resolution", "decision", "documents",
		"job", "retention" })
@NullMarked
package ru.sgo.duplicates.notice;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
