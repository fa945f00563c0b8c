/**
 * A town that does not exist, in the import format or as lists of many makes, with every
 * kind of duplicate: for the demonstration, for measurements, and to try things with. The
 * same plan gives the same bytes.
 * <p>
 * Refuses to know: how duplicates are found; it only makes them, and tells the truth
 * about them in the words of decision and detection (causes, tiers). May import these
 * words, and for the demonstration what a person would use.
 */
@ApplicationModule(allowedDependencies = { "access", "registry", "history", "intake", "detection", "decision", "report",
		"resolution", "confirmation", "journal" })
@NullMarked
package ru.sgo.duplicates.town;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
