package ru.sgo.duplicates.resolution;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.registry.Scope;

/**
 * Confirms at once every proposal of a report that is clear and where documents say that
 * it is one child; each in a transaction of its own, so that what is confirmed stays so.
 */
@Service
public class BulkConfirmation {

	private static final String CHOSEN = """
			from duplicate_case c
			where c.status = 'FOUND' and c.certainty = 'clear' and c.identity <> 'verify' and c.keep_id is not null
			  and c.cause <> 'undetermined' and c.remark is null
			  and c.number in (select case_number from report_line where report_id = :report
			    union select case_number from report_double_count where report_id = :report)
			  and %s
			""".formatted(Scope.holds("c.authority_id"));

	private static final String LEFT = """
			select count(*) from duplicate_case c
			where c.status = 'FOUND'
			  and c.number in (select case_number from report_line where report_id = :report
			    union select case_number from report_double_count where report_id = :report)
			  and %s
			""".formatted(Scope.holds("c.authority_id"));

	private final Decisions decisions;

	private final JdbcClient jdbc;

	BulkConfirmation(Decisions decisions, JdbcClient jdbc) {
		this.decisions = decisions;
		this.jdbc = jdbc;
	}

	/**
	 * How many were confirmed, and how many a person still has to look at.
	 */
	public record Result(int confirmed, int left) {
	}

	/** How many proposals of the report may be confirmed at once. */
	public long count(long report, Scope scope) {
		return of("select count(*) " + CHOSEN, report, scope).query(Long.class).single();
	}

	public Result confirmAll(long report, Actor by, Scope scope) {
		List<Long> numbers = of("select c.number " + CHOSEN + " order by c.number", report, scope).query(Long.class)
			.list();
		int confirmed = 0;
		for (long number : numbers) {
			if (this.decisions.confirm(number, by, scope) instanceof ResolutionOutcome.Done) {
				confirmed++;
			}
		}
		return new Result(confirmed, of(LEFT, report, scope).query(Integer.class).single());
	}

	private JdbcClient.StatementSpec of(String sql, long report, Scope scope) {
		return this.jdbc.sql(sql).param("report", report).param("scope", scope.parameter());
	}

}
