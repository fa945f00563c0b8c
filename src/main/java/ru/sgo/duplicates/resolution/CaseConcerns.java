package ru.sgo.duplicates.resolution;

import java.util.HashMap;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import ru.sgo.duplicates.registry.Scope;

/**
 * How many unclosed cases concern each organization, as the list of the cases of an
 * organization has them.
 */
@Component
@Transactional(readOnly = true)
public class CaseConcerns {

	private static final String CONCERNED = """
			with unclosed as (select c.* from duplicate_case c where %s and c.status not in ('CONFIRMED', 'DISMISSED')),
			concerned as (
			  select c.number, x.organization_id from unclosed c
			    cross join lateral unnest(array[c.responsible_id, c.organization_a_id, c.organization_b_id, c.attends_id])
			      as x (organization_id)
			  union
			  select c.number, t.organization_id from unclosed c join task t on t.case_number = c.number
			  union
			  select c.number, s.organization_id from unclosed c join case_account ca on ca.case_number = c.number
			    join stay s on s.account_id = ca.account_id)
			select o.code, count(distinct d.number) as cases, grouping(o.code) = 1 as in_all
			from concerned d join organization o on o.id = d.organization_id
			where o.id in (select r.organization_id from organization_reach r
			  join organization top on top.id = r.ancestor_id where top.code = :authority)
			group by grouping sets ((o.code), ())
			"""
		.formatted(CaseStore.VISIBLE);

	private final JdbcClient jdbc;

	CaseConcerns(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Of an authority.
	 * @param authority its code
	 */
	public Open of(String authority, Scope scope) {
		Map<String, Long> byOrganization = new HashMap<>();
		long[] inAll = new long[1];
		scope.bind(this.jdbc.sql(CONCERNED)).param("authority", authority).query(rs -> {
			if (rs.getBoolean("in_all")) {
				inAll[0] = rs.getLong("cases");
			}
			else {
				byOrganization.put(rs.getString("code"), rs.getLong("cases"));
			}
		});
		return new Open(inAll[0], byOrganization);
	}

	/**
	 * The unclosed cases.
	 *
	 * @param inAll how many there are; one may concern several organizations
	 * @param byOrganization by the code of an organization, where there are any
	 */
	public record Open(long inAll, Map<String, Long> byOrganization) {

		public Open {
			byOrganization = Map.copyOf(byOrganization);
		}

		/** How many concern the organization. */
		public long of(String organization) {
			return this.byOrganization.getOrDefault(organization, 0L);
		}

	}

}
