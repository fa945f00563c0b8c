package ru.sgo.duplicates.registry;

import org.jspecify.annotations.Nullable;

/**
 * How an organization is reached.
 *
 * @param telephone one or several, as typed; {@code null} if it is not known
 * @param email as its authority has said it, else of the import; {@code null} likewise
 */
public record OrganizationContact(@Nullable String telephone, @Nullable String email) {

	/** Of an organization of which nothing is known. */
	public static final OrganizationContact NONE = new OrganizationContact(null, null);

}
