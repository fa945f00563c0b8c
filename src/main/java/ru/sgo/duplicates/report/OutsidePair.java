package ru.sgo.duplicates.report;

import ru.sgo.duplicates.decision.Cause;

/**
 * An account of the report whose twin has no stay in the period: not counted, shown
 * beside.
 */
record OutsidePair(AccountFile account, AccountFile outside, Cause cause) {
}
