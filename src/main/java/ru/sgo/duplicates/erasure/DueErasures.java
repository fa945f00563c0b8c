package ru.sgo.duplicates.erasure;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import ru.sgo.duplicates.history.OrganizationKind;
import ru.sgo.duplicates.registry.Organization;
import ru.sgo.duplicates.registry.Organizations;
import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.retention.RetentionDays;
import ru.sgo.duplicates.retention.RetentionRule;

/**
 * Which accounts may be erased: retired in a case of the authority that a run has proven
 * long enough ago, retired that long ago by the word of the journal too, and in no case
 * that is open. Nothing of such an account may concern anybody beyond the authority;
 * nobody may have written about it lately; and it has to be gone at the source too, or
 * else the next import would speak of it again. Accounts that only lists tell of are
 * never due: the next list makes the same number of the same names.
 */
@Component
@Transactional(readOnly = true)
public class DueErasures {

	/** In one act: so many lie on a paper that somebody signs. */
	public static final int MOST = 500;

	/** The organizations of the authority, itself among them. */
	private static final String REACH = "(select organization_id from organization_reach where ancestor_id = :authority)";

	/**
	 * The function of the guards wants of its lines of the journal at least 30 days, by
	 * the clock of the database.
	 */
	private static final String PROVEN = """
			from student_account a
			join lateral (select c.number, c.confirmed_at, c.keep_id, c.authority_id
			  from case_account x join duplicate_case c on c.number = x.case_number
			  where x.account_id = a.id and x.role = 'delete' and c.status = 'CONFIRMED' and c.authority_id in %s
			  order by c.confirmed_at desc, c.number desc limit 1) c on true
			join student_account k on k.id = coalesce(a.kept_account_id, c.keep_id) and k.id <> a.id
			join lateral (select r.kind, greatest(r.at, r.written_at) as at from registry_act r
			  where r.account_id = a.id and r.kind in ('delete', 'restore') order by r.revision desc limit 1) d
			  on d.kind = 'delete' and d.at < least(:limit::timestamptz, now() - interval '30 days')
			where a.deleted_at is not null and a.erased_at is null and a.source = 'sgo' and c.confirmed_at < :limit
			  and not exists (select from case_account u where u.account_id = a.id and u.unclosed)
			  and""".formatted(REACH);

	/**
	 * A state of the source that is newer than what was done here lacks it, too: one of
	 * the case's authority or above it, or of whoever had the account from its first day.
	 */
	private static final String AGREED = """
			(a.import_id is null or a.acted_at is null or exists (select from source_state s
			  where s.as_of > a.acted_at and s.accounts and (s.authority_id is null
			    or c.authority_id in (%1$s)
			    or a.creator_id in (%1$s)
			      and not exists (select from stay t where t.account_id = a.id and t.organization_id not in (%1$s)))))
			""".formatted("select organization_id from organization_reach where ancestor_id = s.authority_id");

	/** No case of others, no creator and no open stay outside. */
	private static final String WITHIN = """
			(a.creator_id is null or a.creator_id in %1$s)
			and not exists (select from stay t
			  where t.account_id = a.id and (t.ends is null or t.ends > :today) and t.organization_id not in %1$s)
			and not exists (select from case_account x join duplicate_case h on h.number = x.case_number
			  where x.account_id = a.id and h.authority_id not in %1$s)
			""".formatted(REACH);

	/** Nothing that is too young for the function of the guards would be left. */
	private static final String QUIET = """
			not exists (select from look l
			  where l.subject = a.number and l.reason is not null and l.at >= now() - interval '364 days')
			and not exists (select from case_account x join case_event e on e.case_number = x.case_number
			  where x.account_id = a.id and e.note is not null and e.at >= now() - interval '30 days')
			""";

	private static final String READY = " (" + AGREED + " and " + WITHIN + " and " + QUIET + ")";

	private final JdbcClient jdbc;

	private final Organizations organizations;

	private final RetentionDays days;

	private final Clock clock;

	DueErasures(JdbcClient jdbc, Organizations organizations, RetentionDays days, Clock clock) {
		this.jdbc = jdbc;
		this.organizations = organizations;
		this.days = days;
		this.clock = clock;
	}

	/**
	 * Those of an authority that have waited longest; empty if it is not in the scope.
	 */
	public Optional<DueSelection> of(String authority, Scope scope) {
		return authority(authority, scope).map(this::of);
	}

	Optional<Organization> authority(String code, Scope scope) {
		return this.organizations.findByCodeWithin(code, scope.parameter())
			.filter(found -> found.kind() == OrganizationKind.AUTHORITY);
	}

	DueSelection of(Organization authority) {
		return new DueSelection(ask("""
				select a.id, a.number, k.number as kept_number,
				  concat_ws(' ', a.surname, a.given_name, a.patronymic) as full_name, c.number as case_number,
				  c.confirmed_at as proven_at
				""" + PROVEN + READY + " order by c.confirmed_at, a.number limit :most", authority).param("most", MOST)
			.query((rs, row) -> new DueErasure(rs.getLong("id"), rs.getString("number"), rs.getString("kept_number"),
					rs.getString("full_name"), rs.getLong("case_number"), rs.getTimestamp("proven_at").toInstant()))
			.list(), count(READY, authority), count(" not" + READY, authority));
	}

	private long count(String which, Organization authority) {
		return ask("select count(*) " + PROVEN + which, authority).query(Long.class).single();
	}

	private StatementSpec ask(String sql, Organization authority) {
		return this.jdbc.sql(sql)
			.param("authority", authority.id().value())
			.param("today", LocalDate.now(this.clock))
			.param("limit", Timestamp.from(this.days.limit(RetentionRule.RETIRED_ACCOUNTS)));
	}

}
