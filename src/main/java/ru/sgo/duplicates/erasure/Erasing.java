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

	/**
	 * Their cases, which all lie within the authority, see {@link DueErasures}: what
	 * people have written there may name the child.
	 */
	private static final String CASES = "(select case_number from case_account where account_id = any (:accounts))";

	/** Whom an import concerned; {@code null} where it was the whole registry. */
	private static final String SENT_FOR = "coalesce(i.authority_id, i.scope_id)";

	/**
	 * In this order: what is sought by the names, then all else, the names themselves at
	 * the end. Typed values are sought by whole words, and by numbers however they are
	 * parted; a faulty certificate of a few signs would stand in many.
	 */
	private static final List<String> STATEMENTS = List.of(
			"""
					with erased as (
					  select number, %1$s as surname, snils, replace(%2$s, ' ', '') as certificate
					  from student_account where id = any (:accounts))
					update import_problem p
					set value = null, arguments = array_fill('—'::text, array[cardinality(p.arguments)])
					from (select q.import_id, q.position, %3$s as words
					  from import_problem q join import_run i on i.id = q.import_id
					  where (q.value is not null or cardinality(q.arguments) > 0)
					    and (%4$s is null or exists (select from organization_reach r
					      where r.ancestor_id = %4$s and r.organization_id = :authority
					        or r.ancestor_id = :authority and r.organization_id = %4$s))) t
					where t.import_id = p.import_id and t.position = p.position
					  and exists (select from erased e where p.row_key = e.number
					    or strpos(t.words, e.surname) > 0
					    or length(e.certificate) > 5 and strpos(replace(t.words, ' ', ''), e.certificate) > 0
					    or strpos(regexp_replace(t.words, '\\D', '', 'g'), e.snils) > 0)
					""".formatted(words("nullif(surname, '')"), words("birth_certificate_text"),
					words("concat_ws(' ', q.value, array_to_string(q.arguments, ' '))"), SENT_FOR),
			statistics("surname"), statistics("given_name"), statistics("patronymic"),
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
					  creator_id = coalesce(a.creator_id, :authority), erased_at = :at, version = a.version + 1
					where a.id = any (:accounts)
					""");

	private final JdbcClient jdbc;

	Erasing(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** In small letters, with a space before and after each, and nothing else between. */
	private static String words(String text) {
		return "' ' || regexp_replace(translate(lower(%s), 'ё', 'е'), '[^[:alnum:]]+', ' ', 'g') || ' '"
			.formatted(text);
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
	 * @param accounts the ids of retired accounts that lie within the authority
	 * @param authority the id of the organization that erases, and keeps the numbers of
	 * which nobody knows who made them
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
