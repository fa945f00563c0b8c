package ru.sgo.duplicates.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import ru.sgo.duplicates.registry.Scope;

/**
 * Reads the accounts of runs whose twin lies outside of the period; nothing of a run
 * outside of the scope. An organization concerns them if one of the two has ever been
 * there.
 */
@Component
@Transactional(readOnly = true)
public class OutsideLines {

	private static final int FETCH = 1000;

	private static final String CHOSEN = """
			from report_outside r
			where r.report_id = :report and %s
			  and (:text::text is null or :text in (r.account_number, r.outside_number)
			    or strpos(lower(r.full_name), lower(:text)) > 0)
			  and (:organization::text is null or exists (
			    select from stay s join organization o on o.id = s.organization_id
			    where o.code = :organization and s.account_id in (r.account_id, r.outside_id)))
			""".formatted(ReportLines.VISIBLE);

	private static final String ROWS = "select r.* " + CHOSEN + " order by r.position";

	private final JdbcClient jdbc;

	OutsideLines(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public long count(long report, BesideFilter filter, Scope scope) {
		return of("select count(*) " + CHOSEN, report, filter, scope).query(Long.class).single();
	}

	/** A page of them by account. */
	public List<ReportOutside> page(long report, BesideFilter filter, long offset, int limit, Scope scope) {
		return of(ROWS + " offset :offset limit :limit", report, filter, scope).param("offset", offset)
			.param("limit", limit)
			.query((rs, row) -> outside(rs))
			.list();
	}

	/** All of them by account. */
	public void forEach(long report, BesideFilter filter, Scope scope, Consumer<ReportOutside> reader) {
		of(ROWS, report, filter, scope).withFetchSize(FETCH).query(rs -> {
			reader.accept(outside(rs));
		});
	}

	private JdbcClient.StatementSpec of(String sql, long report, BesideFilter filter, Scope scope) {
		return this.jdbc.sql(sql)
			.param("report", report)
			.param("text", filter.text())
			.param("organization", filter.organization())
			.param("scope", scope.parameter());
	}

	private static ReportOutside outside(ResultSet rs) throws SQLException {
		return new ReportOutside(rs.getString("account_number"), rs.getString("outside_number"),
				rs.getString("full_name"), rs.getObject("birth_date", LocalDate.class), rs.getString("cause"));
	}

}
