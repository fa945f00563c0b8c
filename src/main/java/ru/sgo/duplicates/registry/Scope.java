package ru.sgo.duplicates.registry;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What a user may see and do: an organization and everything under it.
 *
 * @param organization the top of the scope, or {@code null} for the whole registry
 */
public record Scope(@Nullable OrganizationId organization) {

	/** The whole registry. */
	public static final Scope EVERYTHING = new Scope(null);

	/**
	 * The condition of a query that keeps it inside the scope, with the parameter
	 * {@code :scope} (see {@link #parameter()}).
	 * @param column the column that holds an organization's id; never text of a user
	 */
	public static String holds(String column) {
		return "(:scope::bigint is null or " + column
				+ " in (select organization_id from organization_reach where ancestor_id = :scope))";
	}

	/** The value of {@code :scope}. */
	public @Nullable Long parameter() {
		return Optional.ofNullable(this.organization).map(OrganizationId::value).orElse(null);
	}

}
