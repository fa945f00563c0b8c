/**
 * What organizations answer on the sheet that came with their letter: its rows, read as
 * carefully as any other file, become acts of tasks, objections and remarks.
 * <p>
 * Refuses to know: how the sheet comes here and who looks at it first (intake), and what
 * an answer does (resolution). May import: intake, whose sheets it takes; notice, whose
 * columns it reads; resolution, registry, journal, sheets, lists, decision (which acts
 * ask for words).
 * <p>
 * Tables: none.
 */
@ApplicationModule(allowedDependencies = { "intake", "notice", "resolution", "registry", "journal", "sheets", "lists",
		"decision" })
@NullMarked
package ru.sgo.duplicates.answers;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
