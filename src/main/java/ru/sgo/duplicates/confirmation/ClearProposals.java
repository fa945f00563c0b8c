package ru.sgo.duplicates.confirmation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import ru.sgo.duplicates.registry.LongUse;
import ru.sgo.duplicates.registry.Scope;

/**
 * Which duplicates of a report wait for a person, and which of these may be confirmed
 * without a look: the clear ones that need no comparison with the child's file. What may
 * be an adoption is never among them, nor what rests on a claim that nobody has agreed
 * to.
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

	/**
	 * The double count of an account rests on a mere claim, which alone must move no
	 * child from whoever has it. A school that takes in the pupils of kindergartens in
	 * summer or September, of six years at least, needs no look: so it goes every year.
	 */
	private static final String ONLY_CLAIMED = """
			c.kind = 'double_count' and exists (
			  select from stay_claim k where k.account_id = c.keep_id and k.agreed_at is null
			    and stay_held(k.account_id, k.organization_id, k.kind, :today)
			    and not exists (
			      select from organization mine join stay s on s.organization_id = mine.id and s.account_id = k.account_id
			      join student_account a on a.id = s.account_id
			      where mine.id = k.organization_id and mine.kind = 'SCHOOL' and k.kind = 'REGULAR' and s.kind = 'REGULAR'
			        and extract(month from s.begins) between 6 and 9
			        and a.birth_date <= s.begins - interval '6 years'
			        and not exists (
			          select from stay other join organization o on o.id = other.organization_id
			          where other.account_id = s.account_id and other.organization_id <> s.organization_id
			            and other.kind = 'REGULAR' and other.begins <= :today and (other.ends is null or other.ends > :today)
			            and o.kind not in ('KINDERGARTEN', 'EXTRACURRICULAR'))))
			""";

	private static final String CLEAR = WAITING + """
			  and c.certainty = 'clear' and c.identity <> 'verify' and c.keep_id is not null
			  and c.cause <> 'undetermined' and c.remark is null and not (%s)
			  and not exists (select from case_at_source s where s.case_number = c.number and s.shown < s.known)
			""".formatted(ONLY_CLAIMED);

	private final JdbcClient jdbc;

	private final Clock clock;

	ClearProposals(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
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
	int countInUse(long report, Scope scope) {
		return of(
				"select count(*) from case_account ca where ca.role = 'delete' and ca.case_number in (select c.number "
						+ CLEAR + ") and " + LongUse.HOLDS,
				report, scope)
			.query(Integer.class)
			.single();
	}

	/** How many wait for a person, the clear ones among them. */
	int countWaiting(long report, Scope scope) {
		return of("select count(*) " + WAITING, report, scope).query(Integer.class).single();
	}

	private JdbcClient.StatementSpec of(String sql, long report, Scope scope) {
		return scope.bind(this.jdbc.sql(sql)).param("report", report).param("today", LocalDate.now(this.clock));
	}

}
