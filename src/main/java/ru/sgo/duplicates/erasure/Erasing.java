package ru.sgo.duplicates.erasure;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes out of every table what it tells of accounts. Whoever makes a table with names of
 * children adds it here; {@code ErasureApiTest} looks into all of them.
 */
@Component
class Erasing {

	/** Their cases: what people have written there may name the child. */
	private static final String CASES = "(select case_number from case_account where account_id = any (:accounts))";

	/**
	 * In this order: what is sought by the names, then all else, the names themselves at
	 * the end.
	 */
	private static final List<String> STATEMENTS = List.of("""
			with erased as (
			  select number, lower(surname) as surname, snils, lower(birth_certificate_text) as certificate
			  from student_account where id = any (:accounts))
			update import_problem p
			set value = null, arguments = array_fill('—'::text, array[cardinality(p.arguments)])
			from (select import_id, position, lower(concat_ws(' ', value, array_to_string(arguments, ' '))) as typed
			  from import_problem) t
			where t.import_id = p.import_id and t.position = p.position and t.typed <> ''
			  and exists (select from erased e where p.row_key = e.number
			    or e.surname <> '' and strpos(t.typed, e.surname) > 0 or strpos(t.typed, e.certificate) > 0
			    or strpos(regexp_replace(t.typed, '\\D', '', 'g'), e.snils) > 0)
			""", statistics("surname"), statistics("given_name"), statistics("patronymic"),
			"update import_answer set said = '' where task_id in (select id from task where case_number in "
					+ CASES + ")",
			"update objection set reason = '', answer_reason = null where case_number in " + CASES,
			"update task set explanation = null, version = version + 1 where explanation is not null and case_number in "
					+ CASES,
			"update duplicate_case set decision_reason = null, objection = null, version = version + 1 where number in "
					+ CASES,
			"update case_account set fingerprint = '' where account_id = any (:accounts)",
			"delete from lasting_word where account_a = any (:accounts) or account_b = any (:accounts)",
			"delete from personal_wish where account_id = any (:accounts)",
			"delete from stay_claim where account_id = any (:accounts)",
			"delete from absence_mark where account_id = any (:accounts)",
			"delete from listed_presence where account_id = any (:accounts)",
			"delete from stay where account_id = any (:accounts)",
			"delete from movement where account_id = any (:accounts)", """
					update student_account a
					set surname = '—', given_name = '', patronymic = null, surname_key = '', given_name_key = '',
					  patronymic_key = '', birth_date = null, birth_date_text = null, sex = null, snils = null,
					  snils_text = null, birth_certificate = null, birth_certificate_text = null, created_on = null,
					  creator_id = case when a.creator_id in (select organization_id from organization_reach
					    where ancestor_id = :authority) then a.creator_id else :authority end,
					  erased_at = :at, version = a.version + 1
					where a.id = any (:accounts)
					""");

	private final JdbcClient jdbc;

	Erasing(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A name that nobody else bears would still stand among those that are counted. */
	private static String statistics(String name) {
		return """
				delete from registry_statistics_count c
				where c.field = '%1$s' and c.value in (
				  select %1$s_key from student_account where id = any (:accounts)
				  except select o.%1$s_key from student_account o where o.id <> all (:accounts)
				    and o.%1$s_key in (select %1$s_key from student_account where id = any (:accounts)))
				""".formatted(name);
	}

	/**
	 * Erases them; whoever sees their authority goes on to see the number.
	 * @param accounts the ids of retired accounts
	 * @param authority the id of the organization that keeps their numbers
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	void erase(long[] accounts, long authority, Instant at) {
		this.jdbc.sql("select erase_from_guarded(:accounts)").param("accounts", accounts).query(rs -> {
		});
		for (String statement : STATEMENTS) {
			this.jdbc.sql(statement)
				.param("accounts", accounts)
				.param("authority", authority)
				.param("at", Timestamp.from(at))
				.update();
		}
	}

}
