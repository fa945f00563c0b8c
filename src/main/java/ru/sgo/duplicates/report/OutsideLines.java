package ru.sgo.duplicates.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import ru.sgo.duplicates.bulk.ColumnType;
import ru.sgo.duplicates.decision.Cause;
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

	private static final ColumnType<Cause> CAUSE = ColumnType.code(Cause.class);

	private static final ColumnType<AccountRole> ROLE = ColumnType.code(AccountRole.class);

	OutsideLines(JdbcClient jdbc) {
		super(jdbc, "report_outside", COLUMNS, JOINS, "r.account_number, r.outside_number", CONCERNED,
				OutsideLines::outside);
	}

	private static ReportOutside outside(ResultSet rs, int row) throws SQLException {
		return new ReportOutside(rs.getString("account_number"), rs.getString("outside_number"),
				rs.getString("full_name"), rs.getObject("birth_date", LocalDate.class), CAUSE.of(rs, "cause"),
				ROLE.orNull(rs, "shown_role"), rs.getObject("shown_case", Long.class), rs.getString("case_status"));
	}

}
