package ru.sgo.duplicates.intake;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;

import ru.sgo.duplicates.history.OrganizationKind;
import ru.sgo.duplicates.registry.Scope;

/** «Кто прислал»: which school or kindergarten has sent a list, and of which day. */
@Service
public class SentListStates {

	/** In the order of codes a Cyrillic letter has no capital: it would not be found. */
	private static final String WITHIN = """
			from organization o
			left join lateral (
			  select day, sum(children)::integer as children, bool_or(complete) as complete from list_state s
			  where s.organization_id = o.id group by day order by day desc limit 1) newest on true
			where o.kind in ('SCHOOL', 'KINDERGARTEN') and
			""" + Scope.holds("o.id")
			+ """
					 and (:text = '' or strpos(lower((o.code collate "default") || ' ' || o.name || ' ' || coalesce(o.short_name, '')), lower(:text)) > 0)
					""";

	/** Who has sent nothing, and is still there to send something. */
	private static final String MISSING = """
			newest.day is null and not exists (select from organization_closing k
			  where k.organization_id = o.id and k.closed_on <= :today)
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	SentListStates(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Those who have sent nothing come first, then the oldest lists. */
	public List<SentListState> page(@Nullable String text, long offset, int limit, Scope scope) {
		return ask("select o.code, coalesce(o.short_name, o.name) as name, o.kind, newest.day, newest.children, "
				+ "coalesce(newest.complete, false) as complete " + WITHIN
				+ " order by newest.day nulls first, o.code offset :offset limit :limit", text, scope)
			.param("offset", offset)
			.param("limit", limit)
			.query((rs, row) -> state(rs))
			.list();
	}

	/** How many organizations there are. */
	public long count(@Nullable String text, Scope scope) {
		return ask("select count(*) " + WITHIN, text, scope).query(Long.class).single();
	}

	/** How many of them have sent nothing; of closed ones nobody waits for a list. */
	public long countMissing(@Nullable String text, Scope scope) {
		return ask("select count(*) " + WITHIN + " and " + MISSING, text, scope).query(Long.class).single();
	}

	/**
	 * Whether lists are sent here at all.
	 *
	 * @param organizations how many organizations there are
	 * @param missing how many of them have sent nothing
	 */
	public record Coverage(long organizations, long missing) {

		/** How many still have to send one, where others have. */
		public long awaited() {
			return (this.missing < this.organizations) ? this.missing : 0;
		}
	}

	/** How many of all organizations have sent a list. */
	public Coverage coverage(Scope scope) {
		return ask("select count(*) as organizations, count(*) filter (where " + MISSING + ") as missing " + WITHIN,
				null, scope)
			.query((rs, row) -> new Coverage(rs.getLong("organizations"), rs.getLong("missing")))
			.single();
	}

	/** The codes of all that have sent nothing. */
	public List<String> missing(Scope scope) {
		return ask("select o.code " + WITHIN + " and " + MISSING + " order by o.code", null, scope).query(String.class)
			.list();
	}

	private StatementSpec ask(String sql, @Nullable String text, Scope scope) {
		return scope.bind(this.jdbc.sql(sql))
			.param("text", (text != null) ? text.strip() : "")
			.param("today", LocalDate.now(this.clock));
	}

	private static SentListState state(ResultSet rs) throws SQLException {
		Date day = rs.getDate("day");
		return new SentListState(rs.getString("code"), rs.getString("name"),
				OrganizationKind.valueOf(rs.getString("kind")), (day != null) ? day.toLocalDate() : null,
				rs.getObject("children", Integer.class), rs.getBoolean("complete"));
	}

}
