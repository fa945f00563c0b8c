/**
 * «Численность контингента»: how many accounts, and how many children, each organization
 * has on a day: as the accounts stand, as they will stand once every decided plan is
 * carried out, and once those still proposed are decided so, too. Beside it two lists of
 * whom it gets wrong: who is counted and should have left, and who was in a kindergarten
 * and is nowhere, with what the authority knows of them. A calendar of the days on which
 * forms ask for it, with what organizations have submitted; and where the duplicates come
 * from that make it wrong.
 * <p>
 * Refuses to know: how a plan comes about (resolution keeps where it leads), what a page
 * looks like. May import: registry, history, journal, intake (of which day the data are),
 * resolution.
 * <p>
 * Tables: {@code absence_mark}, {@code reporting_day}, {@code submitted_figure}.
 * <p>
 * Reads of others: {@code student_account}, {@code stay}, {@code organization}, {@code
 * organization_reach}, {@code organization_closing}, {@code movement},
 * {@code duplicate_case}, {@code case_account}, {@code case_after},
 * {@code case_after_stay}, {@code source_state}, for a day of a million accounts is
 * counted in one query.
 */
@ApplicationModule(allowedDependencies = { "registry", "history", "journal", "intake", "resolution" })
@NullMarked
package ru.sgo.duplicates.headcount;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
