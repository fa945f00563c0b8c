package ru.sgo.duplicates.erasure;

import java.sql.Timestamp;
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
 * long enough ago, in no case that is open, and gone at the source too, or else the next
 * import would speak of them again.
 */
@Component
@Transactional(readOnly = true)
public class DueErasures {

	/** In one act: so many lie on a paper that somebody signs. */
	public static final int MOST = 500;

	private static final String PROVEN = """
			from student_account a
			join lateral (select c.number, c.confirmed_at, c.keep_id
			  from case_account x join duplicate_case c on c.number = x.case_number
			  where x.account_id = a.id and x.role = 'delete' and c.status = 'CONFIRMED' and c.authority_id in (
			    select organization_id from organization_reach where ancestor_id = :authority)
			  order by c.confirmed_at desc, c.number desc limit 1) c on true
			join student_account k on k.id = coalesce(a.kept_account_id, c.keep_id) and k.id <> a.id
			where a.deleted_at is not null and a.erased_at is null and a.source = 'sgo' and c.confirmed_at < :limit
			  and not exists (select from case_account u where u.account_id = a.id and u.unclosed)
			  and""";

	/** A state of the source that is newer than what was done here lacks it, too. */
	private static final String AGREED = """
			(a.import_id is null or a.acted_at is null or exists (select from source_state s
			  where s.as_of > a.acted_at and s.accounts and (s.authority_id is null
			    or exists (select from organization_reach r where r.ancestor_id = s.authority_id
			      and (r.organization_id = a.creator_id
			        or r.organization_id in (select t.organization_id from stay t where t.account_id = a.id))))))
			""";

	private final JdbcClient jdbc;

	private final Organizations organizations;

	private final RetentionDays days;

	DueErasures(JdbcClient jdbc, Organizations organizations, RetentionDays days) {
		this.jdbc = jdbc;
		this.organizations = organizations;
		this.days = days;
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
				""" + PROVEN + AGREED + " order by c.confirmed_at, a.number limit :most", authority).param("most", MOST)
			.query((rs, row) -> new DueErasure(rs.getLong("id"), rs.getString("number"), rs.getString("kept_number"),
					rs.getString("full_name"), rs.getLong("case_number"), rs.getTimestamp("proven_at").toInstant()))
			.list(), count(AGREED, authority), count(" not " + AGREED, authority));
	}

	private long count(String which, Organization authority) {
		return ask("select count(*) " + PROVEN + which, authority).query(Long.class).single();
	}

	private StatementSpec ask(String sql, Organization authority) {
		return this.jdbc.sql(sql)
			.param("authority", authority.id().value())
			.param("limit", Timestamp.from(this.days.limit(RetentionRule.RETIRED_ACCOUNTS)));
	}

}
