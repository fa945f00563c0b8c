package ru.sgo.duplicates.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import ru.sgo.duplicates.journal.Origin;
import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.registry.SoughtName;
import ru.sgo.duplicates.resolution.DecisionVerdict;

/**
 * Reads the retired accounts. One that was deleted at the source stands here if its case
 * says which was kept; what only administrators may know of stands here for them alone.
 */
@Component
@Transactional(readOnly = true)
public class RetiredAccounts {

	private static final int FETCH = 1000;

	/** Both accounts {@code a} and {@code k} lie in one case that is restricted. */
	private static final String TOGETHER_IN_A_SECRET = """
			exists (select from case_account x join duplicate_case h on h.number = x.case_number and h.restricted
			  join case_account y on y.case_number = h.number and y.account_id = k.id where x.account_id = a.id)
			""";

	private static final String FOUND = """
			from student_account a
			  left join lateral (select r.actor, r.on_behalf_of, r.case_number from registry_act r
			    where r.account_id = a.id and r.kind = 'delete' and r.origin = 'here'
			    order by r.revision desc limit 1) d on a.deleted_origin = 'here'
			  left join lateral (select c.number, c.keep_id, c.verdict, c.decided_by, c.decided_at
			    from case_account x join duplicate_case c on c.number = x.case_number
			    where x.account_id = a.id and x.role = 'delete' and %s
			    order by c.number = d.case_number desc nulls last, c.verdict is not null desc, c.number desc limit 1
			  ) c on true
			  join student_account k on k.id = coalesce(a.kept_account_id, c.keep_id) and k.id <> a.id
			  left join app_user u on u.login = d.actor
			where a.deleted_at is not null and %s and (:restricted or not %s)
			  and (:numberSought::text is null or %s or k.number = :numberSought)
			  and (:from::date is null or a.deleted_at >= :from::date::timestamp at time zone :zone)
			  and (:to::date is null or a.deleted_at < (:to::date + 1)::timestamp at time zone :zone)
			""".formatted(Scope.shows("c.restricted"), Scope.HOLDS_ACCOUNT, TOGETHER_IN_A_SECRET,
			SoughtName.holds("a"));

	private static final String LINES = """
			select a.number, k.number as kept_number,
			  concat_ws(' ', a.surname, a.given_name, a.patronymic) as full_name, a.birth_date, a.deleted_at,
			  a.deleted_origin, d.actor, u.full_name as actor_name, d.on_behalf_of, c.number as case_number,
			  c.verdict, c.decided_by, c.decided_at
			""" + FOUND + " order by a.deleted_at desc, a.number";

	private final JdbcClient jdbc;

	private final Clock clock;

	RetiredAccounts(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	public long count(RetiredFilter filter, Scope scope) {
		return ask("select count(*) " + FOUND, filter, scope).query(Long.class).single();
	}

	/** The latest first. */
	public List<RetiredAccount> page(RetiredFilter filter, long offset, int limit, Scope scope) {
		return ask(LINES + " offset :offset limit :limit", filter, scope).param("offset", offset)
			.param("limit", limit)
			.query((rs, row) -> account(rs))
			.list();
	}

	/** All of them, one after the other. */
	public void forEach(RetiredFilter filter, Scope scope, Consumer<RetiredAccount> reader) {
		ask(LINES, filter, scope).withFetchSize(FETCH).query(rs -> {
			reader.accept(account(rs));
		});
	}

	private StatementSpec ask(String sql, RetiredFilter filter, Scope scope) {
		return SoughtName.bind(scope.bind(this.jdbc.sql(sql)), filter.text())
			.param("today", LocalDate.now(this.clock))
			.param("from", filter.from())
			.param("to", filter.to())
			.param("zone", this.clock.getZone().getId());
	}

	private static RetiredAccount account(ResultSet rs) throws SQLException {
		return new RetiredAccount(rs.getString("number"), rs.getString("kept_number"), rs.getString("full_name"),
				rs.getObject("birth_date", LocalDate.class), rs.getTimestamp("deleted_at").toInstant(),
				new RetiredAccount.By(Origin.of(rs.getString("deleted_origin")), rs.getString("actor"),
						rs.getString("actor_name"), rs.getString("on_behalf_of")),
				ground(rs));
	}

	private static RetiredAccount.@Nullable Ground ground(ResultSet rs) throws SQLException {
		Long number = rs.getObject("case_number", Long.class);
		if (number == null) {
			return null;
		}
		String verdict = rs.getString("verdict");
		Timestamp decided = rs.getTimestamp("decided_at");
		return new RetiredAccount.Ground(number,
				(verdict != null) ? DecisionVerdict.valueOf(verdict.toUpperCase(Locale.ROOT)) : null,
				rs.getString("decided_by"), (decided != null) ? decided.toInstant() : null);
	}

}
