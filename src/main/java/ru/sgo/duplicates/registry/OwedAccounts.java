package ru.sgo.duplicates.registry;

/**
 * Which accounts an organization still owes something for; said by whoever gives out such
 * work.
 */
public interface OwedAccounts {

	/** The ids of the accounts for which something is still owed in the scope. */
	long[] within(Scope scope);

	/**
	 * The ids of the accounts that the scope is asked to enrol or to attach.
	 */
	long[] receiving(Scope scope);

}
