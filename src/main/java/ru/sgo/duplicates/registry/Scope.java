package ru.sgo.duplicates.registry;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a user may see and do: an organization and everything under it.
 *
 * @param organization the top of the scope, or {@code null} for the whole registry
 * @param ownOnly whether only its own accounts count, those that it answers for today; an
 * authority answers for whoever ever was in its field
 * @param restrictedToo whether also what only administrators of an authority may see: two
 * names under one СНИЛС, which may be an adoption
 */
public record Scope(@Nullable OrganizationId organization, boolean ownOnly, boolean restrictedToo) {

	/** The whole registry. */
	public static final Scope EVERYTHING = new Scope(null, false, true);

	/**
	 * The condition of a query that an account {@code a} lies in the scope: it was made
	 * or ever was in one of its organizations, and that is more than an import's claim.
	 * Has the parameters {@code :scope} and {@code :today}.
	 */
	public static final String HOLDS_ACCOUNT = holdsAccount("");

	/**
	 * The same, asked of each account by itself: where few are looked at, the list of all
	 * that lie in the scope is not made first.
	 */
	public static final String HOLDS_THIS_ACCOUNT = holdsAccount(" offset 0");

	/** The scope of an authority, without what only its administrators may see. */
	public Scope(@Nullable OrganizationId organization) {
		this(organization, false, false);
	}

	private static String holdsAccount(String way) {
		return "(" + holds("a.creator_id") + " or exists (select from stay s where s.account_id = a.id and "
				+ holds("s.organization_id") + " and " + StoredStays.founded("s") + way + "))";
	}

	/**
	 * The condition of a query that keeps it inside the scope, with the parameter
	 * {@code :scope} (see {@link #parameter()}).
	 * @param column the column that holds an organization's id; never text of a user
	 */
	public static String holds(String column) {
		return "(:scope::bigint is null or " + column
				+ " in (select organization_id from organization_reach where ancestor_id = :scope))";
	}

	/**
	 * As {@link #holds}, for a query made for this scope alone: where the condition may
	 * hold for everybody, the database looks nothing up in an index.
	 * @param column the column that holds an organization's id; never text of a user
	 */
	public String within(String column) {
		return (this.organization == null) ? "true"
				: column + " in (select organization_id from organization_reach where ancestor_id = :scope)";
	}

	/**
	 * As {@link #holds}, for a column that holds an organization's code.
	 * @param column the column; never text of a user
	 */
	public static String holdsCode(String column) {
		return "(:scope::bigint is null or " + column + " in (select o.code from organization_reach r"
				+ " join organization o on o.id = r.organization_id where r.ancestor_id = :scope))";
	}

	/**
	 * The condition of a query that keeps what is restricted from whoever may not see it,
	 * with the parameter {@code :restricted}, the value of {@link #restrictedToo()}.
	 * @param column the column that says whether a row is restricted; never text of a
	 * user
	 */
	public static String shows(String column) {
		return "(:restricted or not " + column + ")";
	}

	/**
	 * Says for whom a statement asks: gives {@code :scope} and {@code :restricted} their
	 * values. What a statement does not name it does not need.
	 */
	public JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement) {
		return statement.param("scope", parameter()).param("restricted", this.restrictedToo);
	}

	/** The value of {@code :scope}. */
	public @Nullable Long parameter() {
		return Optional.ofNullable(this.organization).map(OrganizationId::value).orElse(null);
	}

}
