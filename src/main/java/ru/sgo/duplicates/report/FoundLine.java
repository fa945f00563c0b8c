package ru.sgo.duplicates.report;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.decision.Cause;

/**
 * One account of a group, and what is to become of it.
 *
 * @param cause why it came to be; only of an account to delete
 * @param responsible the code of the organization that deletes it
 */
public record FoundLine(AccountFile account, AccountRole role, @Nullable Cause cause, @Nullable String responsible,
		StoredReasons reasons) {
}
