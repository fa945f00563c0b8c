package ru.sgo.duplicates.resolution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import ru.sgo.duplicates.registry.Scope;

/**
 * Reads what a run has kept as duplicates: groups, accounts in two places, accounts whose
 * original left before the period. What is only worth a look is none.
 */
@Component
class RunListReader {

	private static final String LINES = """
			select f.place, f.case_number, f.account_number, f.full_name, f.birth_date, o.code,
			  coalesce(o.short_name, o.name) as organization_name
			from (
			  select 'group ' || l.group_number as place, l.case_number, l.account_number, l.full_name, l.birth_date,
			    l.organization_code
			  from report_line l where l.report_id = :report and l.tier <> 'check' and %s
			  union all
			  select 'twice ' || d.position, d.case_number, d.account_number, d.full_name, d.birth_date, x.code
			  from report_double_count d cross join lateral (values (d.organization_a), (d.organization_b)) x (code)
			  where d.report_id = :report
			  union all
			  select 'outside ' || r.position, r.case_number, x.number, r.full_name, r.birth_date, null
			  from report_outside r cross join lateral (values (r.account_number), (r.outside_number)) x (number)
			  where r.report_id = :report
			) f
			  left join organization o on o.code = f.organization_code
			  left join duplicate_case c on c.number = f.case_number
			where c.number is null or %s
			order by f.place, f.account_number, o.code
			""".formatted(Scope.shows("l.restricted"), Scope.shows("c.restricted"));

	private final JdbcClient jdbc;

	RunListReader(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** All of a run that the reader may see. */
	Collection<RunListed> read(long report, Scope scope) {
		Map<String, RunListed> listed = new LinkedHashMap<>();
		scope.bind(this.jdbc.sql(LINES)).param("report", report).query(rs -> {
			String place = rs.getString("place");
			if (!listed.containsKey(place)) {
				listed.put(place, new RunListed(rs.getString("full_name"), rs.getObject("birth_date", LocalDate.class),
						rs.getObject("case_number", Long.class)));
			}
			listed.get(place).add(rs.getString("account_number"), place(rs));
		});
		return listed.values();
	}

	private static RunCompared.@Nullable Place place(ResultSet rs) throws SQLException {
		String code = rs.getString("code");
		return (code != null) ? new RunCompared.Place(code, rs.getString("organization_name")) : null;
	}

}
