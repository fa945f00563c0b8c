package ru.sgo.duplicates.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import ru.sgo.duplicates.registry.OrganizationId;
import ru.sgo.duplicates.registry.Scope;

/** The rows of the users, read and begun. */
@Component
class UserDirectory {

	private static final String SELECT = """
			select u.id, u.login, u.full_name, u.role, u.blocked, u.must_change_password,
			  o.code as organization_code, coalesce(o.short_name, o.name) as organization_name
			from app_user u left join organization o on o.id = u.organization_id
			""";

	private static final String FOUND = " and (:search::text is null or u.login ilike :search"
			+ " or u.full_name ilike :search or o.code ilike :search or o.name ilike :search"
			+ " or o.short_name ilike :search)";

	private final JdbcClient jdbc;

	UserDirectory(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Adds a user, unless the login is taken.
	 * @param mustChangePassword whether somebody else knows the password
	 * @return the user's id
	 */
	Optional<Long> add(NewUser user, @Nullable OrganizationId organization, String hash, boolean mustChangePassword) {
		return this.jdbc.sql("""
				insert into app_user (login, password_hash, full_name, role, organization_id, must_change_password)
				values (:login, :hash, :fullName, :role, :organization, :mustChangePassword)
				on conflict (login) do nothing
				returning id
				""")
			.param("login", user.login())
			.param("hash", hash)
			.param("fullName", user.fullName())
			.param("role", user.role().code())
			.param("organization", (organization != null) ? organization.value() : null)
			.param("mustChangePassword", mustChangePassword)
			.query(Long.class)
			.optional();
	}

	boolean isEmpty() {
		return this.jdbc.sql("select not exists (select from app_user)").query(Boolean.class).single();
	}

	/** Whether the user is still the one who signed in, and not blocked. */
	boolean isCurrent(SignedIn user) {
		return this.jdbc
			.sql("select exists (select from app_user where id = :id and version = :version and not blocked)")
			.param("id", user.userId())
			.param("version", user.version())
			.query(Boolean.class)
			.single();
	}

	Optional<UserSummary> find(long id, Scope scope) {
		return this.jdbc.sql(SELECT + "where u.id = :id and " + Scope.holds("u.organization_id"))
			.param("id", id)
			.param("scope", scope.parameter())
			.query((rs, row) -> user(rs))
			.optional();
	}

	List<UserSummary> list(@Nullable String search, Scope scope, int offset, int limit) {
		return this.jdbc
			.sql(SELECT + "where " + Scope.holds("u.organization_id") + FOUND
					+ " order by u.full_name, u.login offset :offset limit :limit")
			.param("scope", scope.parameter())
			.param("search", pattern(search))
			.param("offset", offset)
			.param("limit", limit)
			.query((rs, row) -> user(rs))
			.list();
	}

	long count(@Nullable String search, Scope scope) {
		return this.jdbc
			.sql("select count(*) from app_user u left join organization o on o.id = u.organization_id where "
					+ Scope.holds("u.organization_id") + FOUND)
			.param("scope", scope.parameter())
			.param("search", pattern(search))
			.query(Long.class)
			.single();
	}

	/** What is typed is text: a percent sign is no wildcard. */
	private static @Nullable String pattern(@Nullable String search) {
		return (search == null || search.isBlank()) ? null
				: "%" + search.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
	}

	private static UserSummary user(ResultSet rs) throws SQLException {
		return new UserSummary(rs.getLong("id"), rs.getString("login"), rs.getString("full_name"),
				Role.of(rs.getString("role")), rs.getString("organization_code"), rs.getString("organization_name"),
				rs.getBoolean("blocked"), rs.getBoolean("must_change_password"));
	}

}
