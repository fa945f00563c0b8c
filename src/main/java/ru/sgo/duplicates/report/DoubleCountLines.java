package ru.sgo.duplicates.report;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import ru.sgo.duplicates.registry.Scope;

/** Reads which accounts runs have found counted twice. */
@Component
public class DoubleCountLines extends BesideLines<ReportDoubleCount> {

	private static final String COLUMNS = """
			r.*, c.number as shown_case,
			  case when c.status = 'DISMISSED' and c.verdict = 'lawful' then 'LAWFUL' else c.status end as case_status, coalesce(a.short_name, a.name) as name_a,
			  coalesce(b.short_name, b.name) as name_b
			""";

	private static final String JOINS = """
			join organization a on a.code = r.organization_a
			join organization b on b.code = r.organization_b
			left join duplicate_case c on c.number = r.case_number and %s
			""".formatted(Scope.shows("c.restricted"));

	DoubleCountLines(JdbcClient jdbc) {
		super(jdbc, "report_double_count", COLUMNS, JOINS, "r.account_number",
				":organization in (r.organization_a, r.organization_b)",
				(rs, row) -> ReportDoubleCountColumns.read(rs));
	}

}
