package ru.sgo.duplicates.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import ru.sgo.duplicates.detection.Normalization;

/** Staged students become student accounts. */
final class StudentMerge {

	static final String STAGED = """
			create temp table staged_students (
			  line bigint not null, number text collate "C" not null, surname text not null, given_name text not null,
			  patronymic text, birth_date date, sex text, snils text, birth_certificate text, birth_date_text text,
			  snils_text text, birth_certificate_text text, created_on date, entry_method text,
			  organization text collate "C", surname_key text collate "C" not null,
			  given_name_key text collate "C" not null, patronymic_key text collate "C" not null
			) on commit drop
			""";

	/**
	 * Which columns of the account each column of the file writes; an absent one writes
	 * nothing.
	 */
	private static final Map<Integer, List<String>> WRITES = new LinkedHashMap<>();
	static {
		WRITES.put(1, List.of("surname", "surname_key"));
		WRITES.put(2, List.of("given_name", "given_name_key"));
		WRITES.put(3, List.of("patronymic", "patronymic_key"));
		WRITES.put(4, List.of("birth_date", "birth_date_text"));
		WRITES.put(5, List.of("sex"));
		WRITES.put(6, List.of("snils", "snils_text"));
		WRITES.put(7, List.of("birth_certificate", "birth_certificate_text"));
		WRITES.put(8, List.of("created_on"));
		WRITES.put(9, List.of("entry_method"));
	}

	/**
	 * An account belongs where it last moved up to today, or else to whoever made it;
	 * where neither is known, to nobody, so that no scope but the whole registry holds
	 * it. What is yet to come gives nobody a right, nor does the moment that a file
	 * claims to show.
	 */
	static final String HOME = """
			coalesce((select m.organization_id from movement m where m.account_id = a.id and m.superseded_at is null
			  and m.date <= :today order by m.date desc, m.id desc limit 1), a.creator_id)
			""";

	/**
	 * Whether the account {@code a} has ever been in the user's scope: made there, or
	 * with a movement there. A number alone, which may be guessed, opens no account.
	 */
	static final String KNOWN = """
			(a.creator_id in (select organization_id from organization_reach where ancestor_id = :scope)
			  or exists (select from movement m join organization_reach r on r.organization_id = m.organization_id
			    where m.account_id = a.id and r.ancestor_id = :scope))
			""";

	/**
	 * Whether the row names an organization in the user's scope as the account's creator.
	 */
	private static final String NAMES_OWN = """
			exists (select from organization o join organization_reach r on r.organization_id = o.id
			  where o.code = s.organization and r.ancestor_id = :scope)
			""";

	private StudentMerge() {
	}

	/**
	 * Merges the part.
	 * @param present the columns that the file has
	 * @return how many rows were taken
	 */
	static int merge(Merge merge, Set<Integer> present) {
		merge.update("analyze staged_students (number, organization)");
		rejectBadRows(merge);
		int taken = merge.count("select count(*) from staged_students");
		if (merge.is("select exists (select from student_account where deleted_at is not null)")) {
			comeBack(merge);
		}
		change(merge, present);
		merge.update("""
				insert into student_account (number, surname, given_name, patronymic, birth_date, sex, snils,
				  birth_certificate, birth_date_text, snils_text, birth_certificate_text, created_on, entry_method,
				  creator_id, surname_key, given_name_key, patronymic_key, normalization, import_id)
				select s.number, s.surname, s.given_name, s.patronymic, s.birth_date, s.sex, s.snils,
				  s.birth_certificate, s.birth_date_text, s.snils_text, s.birth_certificate_text, s.created_on,
				  s.entry_method, o.id, s.surname_key, s.given_name_key, s.patronymic_key, %d, :import
				from staged_students s left join organization o on o.code = s.organization
				where :first
				  or not exists (select from student_account a where a.source = 'sgo' and a.number = s.number)
				""".formatted(Normalization.VERSION));
		return taken;
	}

	private static void rejectBadRows(Merge merge) {
		Part part = Part.STUDENTS;
		if (!merge.is("select count(*) = count(distinct number) from staged_students")) {
			rejectRepeated(merge);
		}
		merge.reject(part, """
				s.organization is not null and not exists (select from organization o where o.code = s.organization)
				""", "Код организации", "organization", "intake.organization-unknown");
		merge.reject(part,
				"""
						:scope::bigint is not null and not coalesce((
						  select coalesce(%s in (select organization_id from organization_reach where ancestor_id = :scope), false)
						  from student_account a where a.source = 'sgo' and a.number = s.number), %s)
						"""
					.formatted(HOME, NAMES_OWN),
				"Номер записи", "number", "intake.outside-scope");
		merge.reject(part, """
				:scope::bigint is not null and s.organization is not null and not %s
				and exists (select from student_account a
				  where a.source = 'sgo' and a.number = s.number and a.creator_id is null)
				""".formatted(NAMES_OWN), "Код организации", "organization", "intake.outside-scope");
		merge.reject(part, """
				exists (select from student_account a where a.source = 'sgo' and a.number = s.number
				  and a.deleted_origin = 'here' and not (:complete and a.acted_at <= :asOf))
				""", "Номер записи", "number", "intake.deleted-here");
	}

	/**
	 * Of rows that are the same the first is taken, of those that differ none but the
	 * first.
	 */
	private static void rejectRepeated(Merge merge) {
		merge.update("create index on staged_students (number, line)");
		merge.update("""
				with twice as materialized (select number from staged_students group by number having count(*) > 1)
				delete from staged_students s using twice, staged_students first
				where s.number = twice.number and first.number = twice.number and first.line < s.line
				  and to_jsonb(first) - 'line' = to_jsonb(s) - 'line'
				""");
		merge.reject(Part.STUDENTS,
				"exists (select from staged_students f where f.number = s.number and f.line < s.line)", "Номер записи",
				"number", "intake.number-twice");
	}

	/** An account that was deleted, here or there, and stands in the file lives again. */
	private static void comeBack(Merge merge) {
		merge.mention(Part.STUDENTS, """
				select s.line, s.number, s.number from staged_students s
				join student_account a on a.source = 'sgo' and a.number = s.number
				where a.deleted_origin = 'here' order by s.line
				""", "Номер записи", "intake.deleted-here-but-sent");
		merge.mention(Part.STUDENTS, """
				select s.line, s.number, s.number from staged_students s
				join student_account a on a.source = 'sgo' and a.number = s.number
				where a.deleted_origin = 'source' order by s.line
				""", "Номер записи", "intake.reappeared");
		merge.update("""
				with back as (
				  update student_account a
				  set deleted_at = null, deleted_origin = null, kept_account_id = null, version = version + 1
				  from staged_students s
				  where a.source = 'sgo' and a.number = s.number and a.deleted_at is not null
				  returning a.id)
				insert into registry_act (at, actor, origin, kind, account_id, import_id, before, after)
				select :now, i.actor, 'source', 'restore', back.id, i.id, '{"deleted": true}', '{"deleted": false}'
				from back cross join import_run i where i.id = :import
				""");
	}

	private static void change(Merge merge, Set<Integer> present) {
		List<String> columns = new ArrayList<>();
		WRITES.forEach((column, written) -> {
			if (present.contains(column)) {
				columns.addAll(written);
			}
		});
		String assignments = String.join(", ", columns.stream().map(column -> column + " = s." + column).toList());
		String old = String.join(", ", columns.stream().map(column -> "a." + column).toList());
		String changed = String.join(", ", columns.stream().map(column -> "s." + column).toList());
		merge.update("""
				update student_account a
				set %s, creator_id = coalesce(a.creator_id, o.id), normalization = %d, version = a.version + 1
				from staged_students s left join organization o on o.code = s.organization
				where a.source = 'sgo' and a.number = s.number
				  and ((%s) is distinct from (%s) or (a.creator_id is null and o.id is not null))
				""".formatted(assignments, Normalization.VERSION, old, changed));
	}

}
