package ru.sgo.duplicates.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;

import ru.sgo.duplicates.history.OrganizationKind;
import ru.sgo.duplicates.registry.Scope;

/**
 * When data about each organization were last loaded: a list of its children, a movement
 * there, or a complete export of its own or of its authority. Of those that are closed
 * nobody waits for data.
 */
@Service
public class LastImports {

	/** In the order of codes a Cyrillic letter has no capital: it would not be found. */
	private static final String WITHIN = """
			from organization o
			where o.kind in ('SCHOOL', 'KINDERGARTEN') and not exists (select from organization_closing k
			    where k.organization_id = o.id and k.closed_on <= :today)
			  and strpos(lower((o.code collate "default") || ' ' || o.name || ' ' || coalesce(o.short_name, '')),
			    lower(:text)) > 0
			  and
			""" + Scope.holds("o.id");

	private static final String LAST = """
			with whole as materialized (select r.id, coalesce(r.authority_id, r.scope_id) as top from import_run r
			  where r.status = 'COMPLETED' and r.mode = 'complete' and r.list_kind is null
			    and coalesce(r.accounts, 0) + coalesce(r.movements, 0) > 0),
			known as (select o.code, coalesce(o.short_name, o.name) as name, o.kind, greatest(
			  (select max(m.import_id) from movement m where m.organization_id = o.id),
			  (select max(l.import_id) from list_state l where l.organization_id = o.id),
			  (select max(w.id) from whole w where w.top is null or exists (select from organization_reach u
			    where u.organization_id = o.id and u.ancestor_id = w.top))) as last_id
			%s)
			select k.code, k.name, k.kind, r.finished_at, case when %s then r.id end as id
			from known k left join import_run r on r.id = k.last_id
			order by r.finished_at nulls first, k.code offset :offset limit :limit
			""".formatted(WITHIN, Scope.holds("r.scope_id"));

	private final JdbcClient jdbc;

	private final Clock clock;

	LastImports(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Those of whom nothing was ever loaded come first, then those of whom nothing was
	 * for longest.
	 */
	public List<LastImport> page(@Nullable String text, long offset, int limit, Scope scope) {
		return ask(LAST, text, scope).param("offset", offset).param("limit", limit).query((rs, row) -> last(rs)).list();
	}

	/** How many organizations there are. */
	public long count(@Nullable String text, Scope scope) {
		return ask("select count(*) " + WITHIN, text, scope).query(Long.class).single();
	}

	private StatementSpec ask(String sql, @Nullable String text, Scope scope) {
		return scope.bind(this.jdbc.sql(sql))
			.param("text", (text != null) ? text.strip() : "")
			.param("today", LocalDate.now(this.clock));
	}

	private static LastImport last(ResultSet rs) throws SQLException {
		Timestamp finished = rs.getTimestamp("finished_at");
		return new LastImport(rs.getString("code"), rs.getString("name"),
				OrganizationKind.valueOf(rs.getString("kind")), rs.getObject("id", Long.class),
				(finished != null) ? finished.toInstant() : null);
	}

}
