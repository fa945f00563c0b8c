package ru.sgo.duplicates.report;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.decision.Attendance;
import ru.sgo.duplicates.decision.Cause;
import ru.sgo.duplicates.decision.Certainty;

/**
 * What a person has decided about accounts and is not yet carried out. It outranks the
 * machine's proposal; the causes stay those that were decided upon, for the acts done
 * since have changed the dates from which they were read.
 *
 * @param keep the number of the account to keep
 * @param attends where the child attends, as decided
 * @param deletions the other lines as they were decided upon, by account number
 */
public record StandingDecision(String keep, @Nullable Attendance attends, Certainty certainty,
		Map<String, DecidedDeletion> deletions) {

	/** A line to delete, or to ask about, as it was decided upon. */
	public record DecidedDeletion(AccountRole role, Cause cause, String responsible, StoredReasons reasons) {
	}

}
