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
 * Reads which accounts runs have found counted twice; nothing of a run outside of the
 * scope.
 */
@Component
@Transactional(readOnly = true)
public class DoubleCountLines {

	private static final int FETCH = 1000;

	private static final String CHOSEN = """
			where r.report_id = :report and %s
			  and (:text::text is null or r.account_number = :text
			    or strpos(lower(r.full_name), lower(:text)) > 0)
			  and (:organization::text is null or :organization in (r.organization_a, r.organization_b))
			""".formatted(ReportLines.VISIBLE);

	private static final String ROWS = """
			select r.*, c.status as case_status, coalesce(a.short_name, a.name) as name_a,
			  coalesce(b.short_name, b.name) as name_b
			from report_double_count r
			join organization a on a.code = r.organization_a
			join organization b on b.code = r.organization_b
			left join duplicate_case c on c.number = r.case_number
			""" + CHOSEN + " order by r.position";

	private final JdbcClient jdbc;

	DoubleCountLines(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public long count(long report, BesideFilter filter, Scope scope) {
		return of("select count(*) from report_double_count r " + CHOSEN, report, filter, scope).query(Long.class)
			.single();
	}

	/** A page of them by account. */
	public List<ReportDoubleCount> page(long report, BesideFilter filter, long offset, int limit, Scope scope) {
		return of(ROWS + " offset :offset limit :limit", report, filter, scope).param("offset", offset)
			.param("limit", limit)
			.query((rs, row) -> doubleCount(rs))
			.list();
	}

	/** All of them by account. */
	public void forEach(long report, BesideFilter filter, Scope scope, Consumer<ReportDoubleCount> reader) {
		of(ROWS, report, filter, scope).withFetchSize(FETCH).query(rs -> {
			reader.accept(doubleCount(rs));
		});
	}

	private JdbcClient.StatementSpec of(String sql, long report, BesideFilter filter, Scope scope) {
		return this.jdbc.sql(sql)
			.param("report", report)
			.param("text", filter.text())
			.param("organization", filter.organization())
			.param("scope", scope.parameter());
	}

	private static ReportDoubleCount doubleCount(ResultSet rs) throws SQLException {
		return new ReportDoubleCount(rs.getString("account_number"), rs.getString("full_name"),
				rs.getObject("birth_date", LocalDate.class), rs.getString("kind"), rs.getString("organization_a"),
				rs.getString("name_a"), rs.getString("organization_b"), rs.getString("name_b"),
				rs.getObject("date", LocalDate.class), rs.getObject("case_number", Long.class),
				rs.getString("case_status"));
	}

}
