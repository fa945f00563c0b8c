package ru.sgo.duplicates.journal;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One entry of the act log.
 *
 * @param kind what was done
 * @param account the account's id
 * @param organization the organization's id
 * @param caseNumber the case for which it was done
 * @param importId the import that brought it
 * @param before what it was, enough to undo the act; empty when there was nothing
 * @param after what it became
 */
public record RecordedAct(JournalKind kind, @Nullable Long account, @Nullable Long organization,
		@Nullable Long caseNumber, @Nullable Long importId, Map<String, ?> before, Map<String, ?> after) {

	/** An act that concerns neither an account nor a case, such as a user made. */
	public static RecordedAct general(JournalKind kind, @Nullable Long organization, Map<String, ?> after) {
		return new RecordedAct(kind, null, organization, null, null, Map.of(), after);
	}

}
