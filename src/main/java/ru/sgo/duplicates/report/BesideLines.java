package ru.sgo.duplicates.report;

import java.util.List;
import java.util.function.Consumer;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import ru.sgo.duplicates.registry.Scope;

/**
 * Reads accounts that runs show beside their groups; nothing of a run outside of the
 * scope.
 *
 * @param <T> what is told of one
 */
@Transactional(readOnly = true)
public abstract class BesideLines<T> {

	private static final int FETCH = 1000;

	private final JdbcClient jdbc;

	private final String count;

	private final String rows;

	private final RowMapper<T> mapper;

	/**
	 * Says where they are kept.
	 * @param table the table, with the columns {@code report_id}, {@code position},
	 * {@code full_name}
	 * @param columns what is read of it, named {@code r}, and of what is joined to it
	 * @param joins what is joined to it, one row to each
	 * @param numbers the columns with account numbers, for {@code :text}
	 * @param concerned holds for an account that has to do with {@code :organization}
	 */
	BesideLines(JdbcClient jdbc, String table, String columns, String joins, String numbers, String concerned,
			RowMapper<T> mapper) {
		String chosen = """
				where r.report_id = :report and %s
				  and (:text::text is null or :text in (%s) or strpos(lower(r.full_name), lower(:text)) > 0)
				  and (:organization::text is null or %s)
				""".formatted(ReportLines.VISIBLE, numbers, concerned);
		this.jdbc = jdbc;
		this.count = "select count(*) from %s r ".formatted(table) + chosen;
		this.rows = "select %s from %s r %s ".formatted(columns, table, joins) + chosen + " order by r.position";
		this.mapper = mapper;
	}

	public long count(long report, BesideFilter filter, Scope scope) {
		return of(this.count, report, filter, scope).query(Long.class).single();
	}

	/** A page of them by account. */
	public List<T> page(long report, BesideFilter filter, long offset, int limit, Scope scope) {
		return of(this.rows + " offset :offset limit :limit", report, filter, scope).param("offset", offset)
			.param("limit", limit)
			.query(this.mapper)
			.list();
	}

	/** All of them by account. */
	public void forEach(long report, BesideFilter filter, Scope scope, Consumer<T> reader) {
		of(this.rows, report, filter, scope).withFetchSize(FETCH).query(rs -> {
			reader.accept(this.mapper.mapRow(rs, rs.getRow()));
		});
	}

	private JdbcClient.StatementSpec of(String sql, long report, BesideFilter filter, Scope scope) {
		return scope.bind(this.jdbc.sql(sql))
			.param("report", report)
			.param("text", filter.text())
			.param("organization", filter.organization());
	}

}
