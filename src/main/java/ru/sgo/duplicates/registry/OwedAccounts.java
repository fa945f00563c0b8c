package ru.sgo.duplicates.registry;

import java.util.List;

import ru.sgo.duplicates.history.StayKind;

/**
 * Which accounts an organization still owes something for; said by whoever gives out such
 * work.
 */
public interface OwedAccounts {

	/** The ids of the accounts for which something is still owed in the scope. */
	long[] within(Scope scope);

	/** The stays that the scope is asked to begin. */
	List<Expected> receiving(Scope scope);

	/** An account that is to be enrolled or attached in an organization, by their ids. */
	record Expected(long account, long organization, StayKind kind) {
	}

}
