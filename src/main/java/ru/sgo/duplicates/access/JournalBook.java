package ru.sgo.duplicates.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import ru.sgo.duplicates.journal.Origin;
import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.registry.TypedText;

/**
 * The journal as it is read: acts and looks. A line lies in a scope when its actor, its
 * organization or its account does.
 */
@Component
@Transactional(readOnly = true)
public class JournalBook {

	/**
	 * The number of an account is the subject only where a card was opened or documents
	 * were looked at; whose account it is matters only in a scope. Of a case that only
	 * administrators may see the acts on its accounts stay for everybody who reads the
	 * journal, without its number; what was decided about it does not.
	 */
	private static final String CHOSEN = """
			from (
			  select false as look, revision as id, at, actor, on_behalf_of, origin, kind, account_id, organization_id,
			    case_number, import_id, after, null::text as reason, null::int as found,
			    null::text as file, null::text as address, null::int as failures, null::text as opened
			  from registry_act
			  union all
			  select true, l.id, l.at, l.actor, null, 'here', l.kind, s.id, null, null, null, null, l.reason,
			    case when l.kind = 'matches' and l.subject ~ '^[0-9]{1,9}$' then l.subject::int end,
			    case when l.kind = 'download' then l.subject end, null, null,
			    case when l.kind in ('documents', 'card') then l.subject end
			  from look l
			  left join lateral (select id from student_account where number = l.subject order by source limit 1) s
			    on :scope::bigint is not null and l.kind in ('documents', 'card')
			  where :asked::text[] is null or l.asked && :asked::text[]
			  union all
			  select true, id, at, login, null, 'here', 'sign_in', null, null, null, null, null, null, null,
			    null, address, null, null
			  from sign_in
			  union all
			  select true, 0, last_at, login, null, 'here', 'sign_in_failed', null, null, null, null, null, null, null,
			    null, last_address, failures, null
			  from failed_sign_in
			) j
			left join lateral (select id, number, creator_id from student_account where id = j.account_id offset 0) a
			  on true
			left join organization o on o.id = j.organization_id
			left join organization b on b.code = j.on_behalf_of
			left join app_user u on u.login = j.actor
			left join duplicate_case hidden on hidden.number = j.case_number and not %s
			where (:asked::text[] is null or j.look and j.kind = 'matches')
			  and (hidden.number is null or j.account_id is not null)
			  and (:restricted or coalesce(j.after ->> 'restricted', '') <> 'true')
			  and (:person::text is null or strpos(lower(j.actor), lower(:person)) > 0
			    or strpos(lower(u.full_name), lower(:person)) > 0)
			  and (:kind::text is null or j.kind = :kind)
			  and (:account::text is null or a.number = :account or j.opened = :account)
			  and (:from::date is null or j.at >= :from::date::timestamp at time zone :zone)
			  and (:to::date is null or j.at < (:to::date + 1)::timestamp at time zone :zone)
			  and (%s or %s or %s)
			""".formatted(Scope.shows("hidden.restricted"), Scope.holds("u.organization_id"),
			Scope.holds("j.organization_id"), Scope.HOLDS_THIS_ACCOUNT);

	private final JdbcClient jdbc;

	private final Clock clock;

	JournalBook(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * What to look for; what is {@code null} does not matter.
	 *
	 * @param person part of the login or of the full name
	 * @param kind the code of the act or the look
	 * @param account the whole number
	 * @param from the first day
	 * @param to the last day
	 * @param asked the keyed hashes of a child: who has asked for it
	 */
	public record Wanted(@Nullable String person, @Nullable String kind, @Nullable String account,
			@Nullable LocalDate from, @Nullable LocalDate to, @Nullable List<String> asked) {

		public Wanted(@Nullable String person, @Nullable String kind, @Nullable String account,
				@Nullable LocalDate from, @Nullable LocalDate to) {
			this(person, kind, account, from, to, null);
		}

		/** Everybody who has asked for the child with these keyed hashes. */
		public static Wanted askedFor(List<String> hashes) {
			return new Wanted(null, null, null, null, null, hashes);
		}

		public Wanted {
			person = given(person);
			kind = given(kind);
			account = given(account);
			from = TypedText.day(from);
			to = TypedText.day(to);
		}

		/** How many of the choices besides the person choose something. */
		public int on() {
			return (int) Stream.of(this.kind, this.account, this.from, this.to).filter(Objects::nonNull).count();
		}

		private static @Nullable String given(@Nullable String text) {
			return (text == null || text.isBlank()) ? null : text.strip();
		}
	}

	public long count(Wanted wanted, Scope scope) {
		return spec("select count(*) " + CHOSEN, wanted, scope).query(Long.class).single();
	}

	/** A page of what is wanted, newest first. */
	public List<JournalLine> page(Wanted wanted, long offset, int limit, Scope scope) {
		return spec(
				"""
						select j.at, j.look, j.actor, u.full_name, j.on_behalf_of, coalesce(b.short_name, b.name) as behalf_name,
						  j.origin, j.kind, coalesce(a.number, j.opened) as number, o.code, coalesce(o.short_name, o.name) as organization_name,
						  case when hidden.number is null then j.case_number end as case_number, j.import_id,
						  case when j.after ->> 'report' ~ '^[0-9]{1,18}$' then (j.after ->> 'report')::bigint end as report,
						  case when j.after ->> 'date' ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' then (j.after ->> 'date')::date end as date,
						  j.after ->> 'login' as login, j.after ->> 'other' as other,
						  case when j.kind = 'retention' then j.after ->> 'rule' end as rule,
						  case when j.kind = 'retention' then (j.after ->> 'count')::bigint end as removed,
						  case when j.kind = 'erase' then (j.after ->> 'act')::bigint end as erasure, j.reason, j.found,
						  j.file, j.address, j.failures
						"""
						+ CHOSEN + " order by j.at desc, j.look, j.id desc offset :offset limit :limit",
				wanted, scope)
			.param("offset", offset)
			.param("limit", limit)
			.query((rs, row) -> line(rs))
			.list();
	}

	private JdbcClient.StatementSpec spec(String sql, Wanted wanted, Scope scope) {
		return scope.bind(this.jdbc.sql(sql))
			.param("person", wanted.person())
			.param("kind", wanted.kind())
			.param("account", wanted.account())
			.param("from", wanted.from())
			.param("to", wanted.to())
			.param("zone", this.clock.getZone().getId())
			.param("today", LocalDate.now(this.clock))
			.param("asked", (wanted.asked() != null) ? wanted.asked().toArray(String[]::new) : null, Types.ARRAY);
	}

	private static JournalLine.@Nullable Trace trace(ResultSet rs) throws SQLException {
		JournalLine.Trace trace = new JournalLine.Trace(rs.getString("file"), rs.getString("address"),
				rs.getObject("failures", Integer.class));
		return trace.equals(JournalLine.Trace.NONE) ? null : trace;
	}

	private static JournalLine line(ResultSet rs) throws SQLException {
		return new JournalLine(rs.getTimestamp("at").toInstant(), rs.getBoolean("look"),
				new JournalLine.Who(rs.getString("actor"), rs.getString("full_name"), rs.getString("on_behalf_of"),
						rs.getString("behalf_name")),
				Origin.of(rs.getString("origin")), rs.getString("kind"), about(rs), rs.getString("reason"),
				rs.getObject("found", Integer.class), trace(rs));
	}

	private static JournalLine.About about(ResultSet rs) throws SQLException {
		return new JournalLine.About(rs.getString("number"), rs.getString("code"), rs.getString("organization_name"),
				rs.getObject("case_number", Long.class), rs.getObject("import_id", Long.class),
				rs.getObject("report", Long.class), rs.getObject("date", LocalDate.class), rs.getString("login"),
				rs.getString("other"), rs.getString("rule"), rs.getObject("removed", Long.class),
				rs.getObject("erasure", Long.class));
	}

}
