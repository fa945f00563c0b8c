package ru.sgo.duplicates.report;

import java.util.List;
import java.util.function.Consumer;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import ru.sgo.duplicates.registry.Scope;

/** Reads what runs have kept; nothing of a run outside of the scope. */
@Component
@Transactional(readOnly = true)
public class ReportLines {

	private static final int FETCH = 1000;

	/** Holds for a completed run in the scope: {@code :report}, {@code :scope}. */
	static final String VISIBLE = """
			exists (select from duplicate_report d where d.id = :report and d.status = 'COMPLETED' and %s)
			""".formatted(Scope.holds("d.authority_id"));

	/** Class and order of a place outside of the scope stay on the other side. */
	private static final String SEEN = "select l.*, c.number as shown_case, c.status as case_status, "
			+ Scope.holdsCode("l.organization_code") + " as within";

	private static final String OPEN = Scope.shows("l.restricted");

	/** Not every case of a line is for everybody who may see the line. */
	private static final String JOINED = " left join duplicate_case c on c.number = l.case_number and "
			+ Scope.shows("c.restricted");

	private static final String LINES = SEEN + " from report_line l" + JOINED + " where l.report_id = :report and "
			+ OPEN + " and " + VISIBLE;

	private static final String CHOSEN = " from report_line l" + JOINED + """
			 where l.report_id = :report and %s and %s and l.group_number in (
			  select m.group_number from report_line m where m.report_id = :report
			    and (:text::text is null or m.account_number = :text
			      or strpos(lower(m.full_name), lower(:text)) > 0)
			    and (m.tier = 'check') = :similar
			    and (:organization::text is null or :organization in (m.organization_code, m.responsible_code)))
			  and (:cases::bigint[] is null or c.number = any (:cases))
			""".formatted(OPEN, VISIBLE);

	private final JdbcClient jdbc;

	ReportLines(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The number of groups that the filter chooses. */
	public long countGroups(long report, LineFilter filter, Scope scope) {
		return filtered("select count(distinct l.group_number) " + CHOSEN, report, filter, scope).query(Long.class)
			.single();
	}

	/** The accounts beyond one for each child, in the groups that count as duplicates. */
	public long countExtraAccounts(long report, Scope scope) {
		return of(
				"select count(*) - count(distinct l.group_number) from report_line l"
						+ " where l.report_id = :report and l.tier <> 'check' and " + OPEN + " and " + VISIBLE,
				report, scope)
			.query(Long.class)
			.single();
	}

	/** All lines of a page of the chosen groups, a group's lines together. */
	public List<ReportLine> page(long report, LineFilter filter, long offset, int limit, Scope scope) {
		return filtered(chosen(" offset :offset limit :limit"), report, filter, scope).param("offset", offset)
			.param("limit", limit)
			.query((rs, row) -> ReportLineColumns.read(rs))
			.list();
	}

	/** All lines of the chosen groups, a group's lines together. */
	public void forEach(long report, LineFilter filter, Scope scope, Consumer<ReportLine> reader) {
		filtered(chosen(""), report, filter, scope).withFetchSize(FETCH).query(rs -> {
			reader.accept(ReportLineColumns.read(rs));
		});
	}

	private static String chosen(String part) {
		return "with page as (select distinct l.group_number " + CHOSEN + " order by l.group_number" + part + ") "
				+ SEEN + " from page join report_line l on l.report_id = :report and l.group_number = page.group_number"
				+ JOINED + " order by l.group_number, l.position";
	}

	/** The lines of one group. */
	public List<ReportLine> group(long report, int group, Scope scope) {
		return of(LINES + " and l.group_number = :group order by l.position", report, scope).param("group", group)
			.query((rs, row) -> ReportLineColumns.read(rs))
			.list();
	}

	/** All lines by group and account. */
	public void forEach(long report, Scope scope, Consumer<ReportLine> reader) {
		of(LINES + " order by l.group_number, l.position", report, scope).withFetchSize(FETCH).query(rs -> {
			reader.accept(ReportLineColumns.read(rs));
		});
	}

	/** All pairs by their numbers. */
	public void forEachPair(long report, Scope scope, Consumer<ReportPair> reader) {
		of("select * from report_pair p where p.report_id = :report and " + Scope.shows("p.restricted") + " and "
				+ VISIBLE + " order by account_a, account_b", report, scope)
			.withFetchSize(FETCH)
			.query(rs -> {
				reader.accept(ReportPairColumns.read(rs));
			});
	}

	private JdbcClient.StatementSpec of(String sql, long report, Scope scope) {
		return scope.bind(this.jdbc.sql(sql)).param("report", report);
	}

	private JdbcClient.StatementSpec filtered(String sql, long report, LineFilter filter, Scope scope) {
		List<Long> cases = filter.cases();
		return of(sql, report, scope).param("text", filter.text())
			.param("similar", filter.similar())
			.param("organization", filter.organization())
			.param("cases", (cases != null) ? cases.stream().mapToLong(Long::longValue).toArray() : null);
	}

}
