package ru.sgo.duplicates.resolution;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.decision.Cause;
import ru.sgo.duplicates.report.AccountRole;
import ru.sgo.duplicates.report.StoredReasons;

/**
 * One account of a case.
 *
 * @param id the account
 * @param responsible the organization that deletes it
 * @param fingerprint of the personal data that the case is about
 */
record CaseAccount(long id, AccountRole role, @Nullable Cause cause, @Nullable Long responsible, StoredReasons reasons,
		String fingerprint) {
}
