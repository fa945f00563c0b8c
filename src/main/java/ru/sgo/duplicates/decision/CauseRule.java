package ru.sgo.duplicates.decision;

import java.util.Optional;

import ru.sgo.duplicates.history.Stay;

/** One cause, which holds for an account to delete or does not. */
interface CauseRule {

	/**
	 * The finding, if the cause holds.
	 * @param kept the account to keep
	 * @param arrival the stay with which the account to delete appeared
	 */
	Optional<Finding> judge(Candidate kept, Stay arrival);

	record Finding(Cause cause, Reason reason) {
	}

	/** The kept account's stay, with what the reason says of it. */
	static Reason reason(String key, Stay kept, Stay arrival) {
		Reason reason = Reason.of("cause." + key).place(kept.organization()).day(kept.begins());
		reason = reason.place(arrival.organization()).day(arrival.begins());
		return (kept.ends() != null) ? reason.day(kept.ends()) : reason;
	}

}
