package ru.sgo.duplicates.access;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The users. */
interface UserAccounts extends Repository<UserAccount, Long> {

	/**
	 * Within a scope a user lies whose organization does; who has none, only in the
	 * whole.
	 */
	String WITHIN = """
			(cast(:scope as bigint) is null
			  or u.organization_id in (select organization_id from organization_reach where ancestor_id = :scope))
			""";

	String CHOSEN = " from app_user u left join organization o on o.id = u.organization_id where " + WITHIN + """
			and (cast(:text as text) is null or strpos(lower(u.login), lower(:text)) > 0
			  or strpos(lower(u.full_name), lower(:text)) > 0 or strpos(lower(o.name), lower(:text)) > 0
			  or o.code = :text)
			and (cast(:role as text) is null or u.role = :role)
			and (cast(:state as text) is null or :state =
			""" + UserState.COLUMN + ")";

	UserAccount save(UserAccount user);

	/**
	 * Waits until nobody else is making a user with this login, and keeps others waiting
	 * until the end of the transaction.
	 */
	@Query(value = "select cast(pg_advisory_xact_lock(hashtextextended('login ' || :login, 0)) as text)",
			nativeQuery = true)
	String reserve(String login);

	/** As {@link #reserve}, for whoever makes users of many organizations. */
	@Query(value = "select cast(pg_advisory_xact_lock(hashtextextended('users of organizations', 0)) as text)",
			nativeQuery = true)
	String reserveOrganizations();

	/** In small letters, those that begin with one of the beginnings. */
	@Query(value = """
			select lower(u.login) from app_user u
			where exists (select from unnest(cast(:beginnings as text[])) b where starts_with(lower(u.login), b))
			""", nativeQuery = true)
	List<String> findLoginsBeginningWith(String[] beginnings);

	long countByDemonstration(boolean demonstration);

	Optional<UserAccount> findByLogin(String login);

	Optional<UserAccount> findById(long id);

	@Query(value = "select u.* from app_user u where u.id = :id and " + WITHIN, nativeQuery = true)
	Optional<UserAccount> findWithin(long id, @Nullable Long scope);

	@Query(value = "select u.*" + CHOSEN + " order by u.login offset :offset limit :limit", nativeQuery = true)
	List<UserAccount> findPage(@Nullable String text, @Nullable String role, @Nullable String state, long offset,
			int limit, @Nullable Long scope);

	@Query(value = "select count(*)" + CHOSEN, nativeQuery = true)
	long countChosen(@Nullable String text, @Nullable String role, @Nullable String state, @Nullable Long scope);

}
