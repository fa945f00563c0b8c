package ru.sgo.duplicates.resolution;

import java.time.LocalDate;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import ru.sgo.duplicates.registry.Scope;

/**
 * Which duplicates of a report wait for a person, and which of these may be confirmed
 * without a look: the clear ones that need no comparison with the child's file. What may
 * be an adoption is never among them.
 */
@Component
class ClearProposals {

	private static final String WAITING = """
			from duplicate_case c
			where c.status = 'FOUND' and not c.restricted
			  and c.number in (select case_number from report_line where report_id = :report
			    union select case_number from report_double_count where report_id = :report
			    union select case_number from report_outside where report_id = :report)
			  and %s
			""".formatted(Scope.holds("c.authority_id"));

	private static final String CLEAR = WAITING + """
			  and c.certainty = 'clear' and c.identity <> 'verify' and c.keep_id is not null
			  and c.cause <> 'undetermined' and c.remark is null
			""";

	private final JdbcClient jdbc;

	ClearProposals(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The numbers of the cases, in their order. */
	List<Long> numbers(long report, Scope scope) {
		return of("select c.number " + CLEAR + " order by c.number", report, scope).query(Long.class).list();
	}

	int count(long report, Scope scope) {
		return of("select count(*) " + CLEAR, report, scope).query(Integer.class).single();
	}

	/**
	 * The codes of the organizations where something would be done: where the accounts to
	 * delete were, and where the kept one still is on the day of arrival.
	 */
	List<String> organizations(long report, Scope scope) {
		return of("with clear as (select c.* " + CLEAR + ")" + """
				select o.code from organization o where o.id in (
				  select responsible_id from clear
				  union select attends_id from clear
				  union select s.organization_id from clear c join case_account ca on ca.case_number = c.number
				    join stay s on s.account_id = ca.account_id
				  where ca.role = 'delete' or s.ends is null or s.ends >= c.enrol_from)
				order by o.code
				""", report, scope).query(String.class).list();
	}

	/** How many accounts would be deleted. */
	int countDeletions(long report, Scope scope) {
		return of(
				"select count(*) from case_account ca where ca.role = 'delete' and ca.case_number in (select c.number "
						+ CLEAR + ")",
				report, scope)
			.query(Integer.class)
			.single();
	}

	/** How many of them have been in use for more than a month. */
	int countInUse(long report, LocalDate today, Scope scope) {
		return of(
				"select count(*) from case_account ca where ca.role = 'delete' and ca.case_number in (select c.number "
						+ CLEAR + ") and " + LongUse.HOLDS,
				report, scope)
			.param("today", today)
			.query(Integer.class)
			.single();
	}

	/** How many wait for a person, the clear ones among them. */
	int countWaiting(long report, Scope scope) {
		return of("select count(*) " + WAITING, report, scope).query(Integer.class).single();
	}

	private JdbcClient.StatementSpec of(String sql, long report, Scope scope) {
		return this.jdbc.sql(sql).param("report", report).param("scope", scope.parameter());
	}

}
