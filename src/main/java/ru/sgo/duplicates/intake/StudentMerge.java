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
		rejectBadRows(merge);
		int taken = merge.staged(Part.STUDENTS);
		if (!merge.isUnlimited()) {
			wish(merge);
		}
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

	/** Names what is wrong with the rows in themselves. */
	static void rejectRepeated(Merge merge) {
		merge.update("analyze staged_students (number, organization)");
		if (!merge.is("select count(*) = count(distinct number) from staged_students")) {
			merge.rejectRepeated(Part.STUDENTS, "number", "Номер записи", "intake.number-twice");
		}
	}

	/**
	 * Names the rows about accounts that are not the limited sender's, and makes the
	 * table {@code sender_rights} of what may be done with the others.
	 */
	static void rejectForeign(Merge merge) {
		merge.update("drop table if exists sender_rights");
		merge.update(AccountRights.OF_SENDER
			.formatted(merge.hasStaged(Part.MOVEMENTS) ? AccountRights.SENT_AS_COMING : "false"));
		merge.update("analyze sender_rights");
		merge.reject(Part.STUDENTS, """
				not coalesce((select r.writes or r.knows from sender_rights r where r.number = s.number), %s)
				""".formatted(NAMES_OWN), "Номер записи", "number", "intake.outside-scope");
		merge.reject(Part.STUDENTS, """
				s.organization is not null and not %s and exists (select from student_account a
				  where a.source = 'sgo' and a.number = s.number and a.creator_id is null)
				""".formatted(NAMES_OWN), "Код организации", "organization", "intake.outside-scope");
	}

	private static void rejectBadRows(Merge merge) {
		Part part = Part.STUDENTS;
		merge.reject(part, """
				s.organization is not null and not exists (select from organization o where o.code = s.organization)
				""", "Код организации", "organization", "intake.organization-unknown");
		if (!merge.isUnlimited()) {
			rejectForeign(merge);
		}
		merge.reject(part, """
				exists (select from student_account a where a.source = 'sgo' and a.number = s.number
				  and a.deleted_origin = 'here' and not (:complete and a.acted_at <= :asOf))
				""", "Номер записи", "number", "intake.deleted-here");
	}

	/**
	 * What is sent about a child that another organization has changes nothing, and is
	 * kept as a wish; whether it differs from what is known, the sender is not told.
	 */
	private static void wish(Merge merge) {
		merge.mention(Part.STUDENTS, """
				select s.line, s.number, s.number from staged_students s
				join sender_rights r on r.number = s.number and not r.writes order by s.line
				""", "Номер записи", "intake.personal-data-of-another");
		merge.update("""
				insert into personal_wish (account_id, scope_id, import_id, wished_at, surname, given_name, patronymic,
				  birth_date)
				select r.account_id, :scope, :import, :now, s.surname, s.given_name, s.patronymic, s.birth_date
				from staged_students s join sender_rights r on r.number = s.number and not r.writes
				join student_account a on a.id = r.account_id
				where (s.surname_key, s.given_name_key, s.patronymic_key, s.birth_date)
				  is distinct from (a.surname_key, a.given_name_key, a.patronymic_key, a.birth_date)
				on conflict (account_id, scope_id) do update
				set import_id = excluded.import_id, wished_at = excluded.wished_at, surname = excluded.surname,
				  given_name = excluded.given_name, patronymic = excluded.patronymic, birth_date = excluded.birth_date
				""");
		merge.update("""
				create temp table wished_students on commit drop as
				select s.* from staged_students s join sender_rights r on r.number = s.number and not r.writes
				""");
		merge.update("""
				delete from staged_students s using sender_rights r where r.number = s.number and not r.writes
				""");
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
