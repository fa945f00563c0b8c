package ru.sgo.duplicates.intake;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

import ru.sgo.duplicates.history.OrganizationKind;
import ru.sgo.duplicates.registry.Scope;

/**
 * Of which day the data about each organization are: those of its newest list, of the
 * last import that has brought a movement there, or of a complete export of its own or of
 * its authority. Of those that were closed by then nobody waits for data.
 */
@Service
public class DataDays {

	private static final String DAYS = """
			select o.code, coalesce(o.short_name, o.name) as name, o.kind, own.code as authority, greatest(
			  (select max(l.day) from list_state l join import_run r on r.id = l.import_id
			    where l.organization_id = o.id and r.status = 'COMPLETED' and r.finished_at <= :until),
			  (select (r.as_of at time zone :zone)::date from import_run r
			    where r.id = (select max(m.import_id) from movement m where m.organization_id = o.id)
			      and r.status = 'COMPLETED' and r.list_kind is null and r.finished_at <= :until),
			  (select max((r.as_of at time zone :zone)::date) from import_run r
			    where r.status = 'COMPLETED' and r.mode = 'complete' and r.list_kind is null and r.finished_at <= :until
			      and coalesce(r.accounts, 0) + coalesce(r.movements, 0) > 0
			      and (coalesce(r.authority_id, r.scope_id) is null or exists (select from organization_reach u
			        where u.organization_id = o.id and u.ancestor_id = coalesce(r.authority_id, r.scope_id))))) as day
			from organization o join organization_reach a on a.organization_id = o.id
			  join organization top on top.id = a.ancestor_id left join organization own on own.id = o.authority_id
			where top.code = :authority and o.kind in ('SCHOOL', 'KINDERGARTEN')
			  and not exists (select from organization_closing k where k.organization_id = o.id
			    and k.closed_on <= (cast(:until as timestamptz) at time zone :zone)::date)
			  and %s
			order by o.code
			""".formatted(Scope.holds("o.id"));

	private final JdbcClient jdbc;

	private final Clock clock;

	DataDays(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Those of the schools and kindergartens under an authority, by their codes.
	 * @param authority its code
	 * @param until what was loaded later does not count
	 */
	public List<DataDay> under(String authority, Instant until, Scope scope) {
		return scope.bind(this.jdbc.sql(DAYS))
			.param("authority", authority)
			.param("until", Timestamp.from(until))
			.param("zone", this.clock.getZone().getId())
			.query((rs, row) -> new DataDay(rs.getString("code"), rs.getString("name"),
					OrganizationKind.valueOf(rs.getString("kind")), rs.getString("authority"),
					rs.getObject("day", LocalDate.class)))
			.list();
	}

}
