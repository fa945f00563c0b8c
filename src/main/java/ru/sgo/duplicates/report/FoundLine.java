package ru.sgo.duplicates.report;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.decision.Cause;

/**
 * One account of a group, and what is to become of it.
 *
 * @param cause why it came to be; of an account to delete, or to ask about as another
 * @param responsible the code of the organization that deletes it, or is asked
 */
public record FoundLine(AccountFile account, AccountRole role, @Nullable Cause cause, @Nullable String responsible,
		StoredReasons reasons) {
}
