package ru.sgo.duplicates.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import ru.sgo.duplicates.bulk.TableColumn;
import ru.sgo.duplicates.detection.Normalization;

/** Staged students become student accounts. */
final class StudentMerge {

	/** What an account is known by, whatever its documents. */
	private static final Fields NAMES_AND_BIRTH = Fields.of(StudentColumn.SURNAME, StudentColumn.GIVEN_NAME,
			StudentColumn.PATRONYMIC, StudentColumn.BIRTH_DATE);

	/** The same as it is compared. */
	private static final Fields COMPARED = new Fields(
			List.of("surname_key", "given_name_key", "patronymic_key", StudentColumn.BIRTH_DATE.field()));

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
	static int merge(Merge merge, Set<Column> present) {
		rejectBadRows(merge);
		int taken = merge.staged(Part.STUDENTS);
		if (!merge.isUnlimited()) {
			wish(merge);
		}
		if (merge.is("select exists (select from student_account where deleted_at is not null)")) {
			comeBack(merge);
		}
		change(merge, present);
		insert(merge);
		return taken;
	}

	/** Names the rows whose number an earlier one has. */
	static void rejectRepeatedNumbers(Merge merge) {
		merge.update("analyze staged_students (number, organization)");
		if (!merge.is("select count(*) = count(distinct number) from staged_students")) {
			merge.rejectRepeated(StudentColumn.NUMBER, Fields.of(StudentColumn.NUMBER), ProblemCode.NUMBER_TWICE);
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
		merge.reject(StudentColumn.NUMBER, ProblemCode.OUTSIDE_SCOPE, """
				not coalesce((select r.writes or r.knows from sender_rights r where r.number = s.number), %s)
				""".formatted(NAMES_OWN));
		merge.reject(StudentColumn.ORGANIZATION, ProblemCode.OUTSIDE_SCOPE, """
				s.organization is not null and not %s and exists (select from student_account a
				  where a.source = 'sgo' and a.number = s.number and a.creator_id is null)
				""".formatted(NAMES_OWN));
	}

	private static void rejectBadRows(Merge merge) {
		merge.reject(StudentColumn.ORGANIZATION, ProblemCode.ORGANIZATION_UNKNOWN, """
				s.organization is not null and not exists (select from organization o where o.code = s.organization)
				""");
		if (!merge.isUnlimited()) {
			rejectForeign(merge);
		}
		if (merge.is(Merge.ANY_ERASED)) {
			merge.reject(StudentColumn.NUMBER, ProblemCode.ERASED_HERE, Merge.IS_ERASED);
		}
		merge.reject(StudentColumn.NUMBER, ProblemCode.DELETED_HERE, """
				exists (select from student_account a where a.source = 'sgo' and a.number = s.number
				  and a.deleted_origin = 'here' and not (:complete and a.acted_at <= :asOf))
				""");
	}

	/**
	 * What is sent about a child that another organization has changes nothing, and is
	 * kept as a wish; whether it differs from what is known, the sender is not told.
	 */
	private static void wish(Merge merge) {
		merge.mention(StudentColumn.NUMBER, ProblemCode.PERSONAL_DATA_OF_ANOTHER, """
				select s.line, s.number as key, s.number as value from staged_students s
				join sender_rights r on r.number = s.number and not r.writes order by s.line
				""");
		merge.update("""
				insert into personal_wish (account_id, scope_id, import_id, wished_at, %s)
				select r.account_id, :scope, :import, :now, %s
				from staged_students s join sender_rights r on r.number = s.number and not r.writes
				join student_account a on a.id = r.account_id
				where (%s) is distinct from (%s)
				on conflict (account_id, scope_id) do update
				set import_id = excluded.import_id, wished_at = excluded.wished_at, %s
				""".formatted(NAMES_AND_BIRTH.list(), NAMES_AND_BIRTH.of("s"), COMPARED.of("s"), COMPARED.of("a"),
				NAMES_AND_BIRTH.from("excluded")));
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
		merge.mention(StudentColumn.NUMBER, ProblemCode.DELETED_HERE_BUT_SENT, """
				select s.line, s.number as key, s.number as value from staged_students s
				join student_account a on a.source = 'sgo' and a.number = s.number
				where a.deleted_origin = 'here' order by s.line
				""");
		merge.mention(StudentColumn.NUMBER, ProblemCode.REAPPEARED, """
				select s.line, s.number as key, s.number as value from staged_students s
				join student_account a on a.source = 'sgo' and a.number = s.number
				where a.deleted_origin = 'source' order by s.line
				""");
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

	/** An account changes only in the columns that the file has. */
	private static void change(Merge merge, Set<Column> present) {
		Fields written = written(column -> column != StudentColumn.NUMBER && present.contains(column));
		merge.update("""
				update student_account a
				set %s, creator_id = coalesce(a.creator_id, o.id), normalization = %d, version = a.version + 1
				from staged_students s left join organization o on o.code = s.organization
				where a.source = 'sgo' and a.number = s.number
				  and ((%s) is distinct from (%s) or (a.creator_id is null and o.id is not null))
				""".formatted(written.from("s"), Normalization.VERSION, written.of("a"), written.of("s")));
	}

	private static void insert(Merge merge) {
		Fields written = written(column -> true);
		merge.update("""
				insert into student_account (%s, creator_id, normalization, import_id)
				select %s, o.id, %d, :import
				from staged_students s left join organization o on o.code = s.organization
				where :first
				  or not exists (select from student_account a where a.source = 'sgo' and a.number = s.number)
				""".formatted(written.list(), written.of("s"), Normalization.VERSION));
	}

	/**
	 * The columns of the account that some columns of the file write; its creator, who is
	 * known by an id, is none of them.
	 */
	private static Fields written(Predicate<StudentColumn> some) {
		return new Fields(Arrays.stream(StudentColumn.values())
			.filter(some)
			.filter(column -> column != StudentColumn.ORGANIZATION)
			.flatMap(column -> StagedStudent.filledBy(column).stream())
			.<String>map(TableColumn::name)
			.toList());
	}

}
