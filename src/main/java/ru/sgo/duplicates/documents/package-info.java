/**
 * Documents on paper, as PDF and as DOCX: letters, certificates and tables in annexes, on
 * A4, with the head of whoever sends them and the numbers of their pages. One description
 * ({@link ru.sgo.duplicates.documents.Paper}) is written in either way.
 * <p>
 * Refuses to know: pupils, organizations, and in which language it is written. May
 * import: nothing.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package ru.sgo.duplicates.documents;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
