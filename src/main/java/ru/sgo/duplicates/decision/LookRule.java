package ru.sgo.duplicates.decision;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.history.Stay;

/** One circumstance in which a person must look before a proposal is confirmed. */
interface LookRule {

	/** Why it must be looked at, if it must. */
	Optional<Reason> judge(Circumstances circumstances);

	/**
	 * One account to delete, in its group.
	 *
	 * @param arrival the stay with which the account to delete appeared
	 */
	record Circumstances(Question question, Candidate kept, Candidate deleted, List<Candidate> allDeleted,
			@Nullable Stay arrival, Cause cause) {
	}

}
