package ru.sgo.duplicates.intake;

import ru.sgo.duplicates.registry.DerivedNumber;

/**
 * An account that only lists know gets the number by which the source knows the child:
 * the account goes on under it, with its case and what people have said. Where there is
 * an account of that number already, the other is over.
 */
final class TakenOver {

	private TakenOver() {
	}

	/**
	 * Does it.
	 * @param table the pairs: {@code account_id} of the listed account, the
	 * {@code number}, and {@code known_id} of the account that bears it, if there is one
	 */
	static void numbers(Merge merge, String table) {
		// Of several numbers for one account, or the reverse, nobody knows which is
		// whose.
		merge.update("""
				delete from %1$s o using (
				  select account_id, number, count(*) over (partition by account_id) as numbers,
				    count(*) over (partition by number) as accounts from %1$s) several
				where several.account_id = o.account_id and several.number = o.number and (numbers > 1 or accounts > 1)
				""".formatted(table));
		merge.update("""
				update student_account a set source = 'sgo', number = o.number, version = a.version + 1
				from %s o where o.account_id = a.id and o.known_id is null
				""".formatted(table));
		merge.update("""
				delete from listed_presence p using %1$s o where o.account_id = p.account_id and o.known_id is null
				""".formatted(table));
		merge.update("""
				update student_account a set deleted_at = :now, deleted_origin = 'source', kept_account_id = o.known_id,
				  version = a.version + 1
				from %s o where o.account_id = a.id and o.known_id is not null
				""".formatted(table));
		merge.update("insert into touched select account_id from " + table);
	}

	/** Whether the registry has an account that only lists know. */
	static boolean isAnyListed(Merge merge) {
		return merge.is("select exists (select from student_account where number like '%s%%' and deleted_at is null)"
			.formatted(DerivedNumber.PREFIX));
	}

	/** For the rows of the students part, by the organizations of their movements. */
	static void byExport(Merge merge) {
		if (!merge.hasStaged(Part.MOVEMENTS) || !isAnyListed(merge)) {
			return;
		}
		merge
			.update("""
					create temp table exported_over on commit drop as
					select distinct s.number, a.id as account_id, known.id as known_id
					from staged_students s
					join student_account a on a.number like '%s%%' and a.deleted_at is null
					  and (a.surname_key, a.given_name_key, a.patronymic_key) = (s.surname_key, s.given_name_key, s.patronymic_key)
					  and a.birth_date = s.birth_date
					join listed_presence p on p.account_id = a.id
					join organization o on o.id = p.organization_id
					join staged_movements m on m.number = s.number and m.organization = o.code
					left join student_account known on known.source = 'sgo' and known.number = s.number
					where (known.id is null or known.deleted_at is null and known.birth_date = s.birth_date
					    and (known.surname_key, known.given_name_key) = (s.surname_key, s.given_name_key))
					  and (:scope::bigint is null or p.organization_id in
					    (select organization_id from organization_reach where ancestor_id = :scope))
					"""
				.formatted(DerivedNumber.PREFIX));
		numbers(merge, "exported_over");
	}

}
