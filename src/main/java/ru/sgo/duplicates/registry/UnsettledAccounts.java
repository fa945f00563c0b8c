package ru.sgo.duplicates.registry;

/**
 * Of which accounts somebody has still to say, or to do, what becomes of them; said by
 * whoever keeps that.
 */
public interface UnsettledAccounts {

	/** The ids of those that were ever in the organization. */
	long[] of(OrganizationId organization);

}
