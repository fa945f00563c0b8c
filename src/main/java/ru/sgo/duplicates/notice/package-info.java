/**
 * What is written to organizations, for those too that never sign in: requests for lists,
 * with a template to fill in. No pupil stands in it.
 * <p>
 * Refuses to know: how a document is made, and who has sent what. May import: registry,
 * documents.
 * <p>
 * Reads of others: {@code organization}, for whom and in whose name is written.
 */
@ApplicationModule(allowedDependencies = { "registry", "documents" })
@NullMarked
package ru.sgo.duplicates.notice;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
