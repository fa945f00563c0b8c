package ru.sgo.duplicates.report;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.decision.Cause;

/**
 * An account of the report whose twin has no stay in the period: not counted, shown
 * beside.
 *
 * @param group the number of the group that has both; none where the twin was never a
 * pupil of the authority, or may be another child's
 * @param role what is to become of the twin, if it belongs to that group
 */
record OutsidePair(AccountFile account, AccountFile outside, Cause cause, @Nullable Integer group,
		@Nullable AccountRole role) {
}
