package ru.sgo.duplicates.report;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import ru.sgo.duplicates.registry.Scope;

/**
 * Reads the accounts of runs whose twin lies outside of the period. An organization
 * concerns them if one of the two has ever been there. What is to become of the twin is
 * part of the case, and told to whoever may see that.
 */
@Component
public class OutsideLines extends BesideLines<ReportOutside> {

	private static final String CONCERNED = """
			exists (select from stay s join organization o on o.id = s.organization_id
			  where o.code = :organization and s.account_id in (r.account_id, r.outside_id))
			""";

	private static final String JOINS = "left join duplicate_case c on c.number = r.case_number and "
			+ Scope.shows("c.restricted");

	private static final String COLUMNS = """
			r.*, c.number as shown_case, c.status as case_status,
			  case when r.case_number is null or c.number is not null then r.role end as shown_role""";

	OutsideLines(JdbcClient jdbc) {
		super(jdbc, "report_outside", COLUMNS, JOINS, "r.account_number, r.outside_number", CONCERNED,
				(rs, row) -> ReportOutsideColumns.read(rs));
	}

}
