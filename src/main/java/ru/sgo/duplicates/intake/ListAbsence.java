package ru.sgo.duplicates.intake;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Where lists hold all children of an organization, whoever is absent has left it. The
 * day is not known: the day before the child's next stay elsewhere where that begins
 * after the last list that had the child, else the day before the list's. The document
 * says so, makes no stays meet, and gives way to any order with a date.
 */
final class ListAbsence {

	private static final int PERCENT_WITHOUT_ASKING = 5;

	private static final int CHILDREN_WITHOUT_ASKING = 3;

	private ListAbsence() {
	}

	/**
	 * Makes the table {@code listed_absent}: the children that the organizations of the
	 * lists had on their days and that stand in none of them. Of a row that could not be
	 * taken, or bears no number, it is not known whose it is: nobody of its names is
	 * absent.
	 */
	static void find(Merge merge) {
		merge.update("analyze staged_listed (organization, surname_key, given_name_key)");
		merge.update("""
				create temp table listed_place on commit drop as
				select s.organization_id, max(s.day) as day, min(s.day) as first from listed s
				where %s group by s.organization_id
				""".formatted(ToldStay.IS_PRESENT));
		merge.update("""
				create temp table listed_absent on commit drop as
				select t.account_id, t.organization_id, t.begins, p.day, %s as class_name
				from listed_place p
				join stay t on t.organization_id = p.organization_id and t.kind = 'REGULAR' and t.begins < p.first
				  and (t.ends is null or t.ends > p.day)
				join student_account a on a.id = t.account_id and a.deleted_at is null
				  and (a.acted_at is null or a.acted_at < p.day + 1)
				join organization o on o.id = t.organization_id
				where not exists (select from listed_presence q where q.account_id = t.account_id
				    and q.organization_id = t.organization_id and q.day >= p.day)
				  and not exists (select from listed s
				    where s.account_id = t.account_id and s.organization_id = t.organization_id)
				  and not exists (select from staged_listed s where s.organization = o.code
				    and s.surname_key = a.surname_key and s.given_name_key = a.given_name_key
				    and (s.number = '' or not exists (select from listed l where l.line = s.line)))
				""".formatted(LastClass.OF_ACCOUNT));
	}

	/**
	 * Writes that they have left.
	 * @param anyLost whether some rows could not be taken, so that it is not certain who
	 * is absent
	 * @return the largest removal from one organization, if a person has to agree to any
	 */
	static CompleteState.Removal leave(Merge merge, boolean anyLost) {
		List<Lacking> lacking = merge
			.list("""
					select o.code as organization, t.class_name as class_name, count(*)::int as children from listed_absent t
					join organization o on o.id = t.organization_id
					where t.class_name is not null and not exists (select from listed s
					  where s.organization_id = t.organization_id and %s)
					group by 1, 2 order by 1, 2
					"""
				.formatted(LastClass.equal("s.class_name", "t.class_name")), Lacking.class);
		lacking.forEach(
				one -> merge.say(ProblemCode.LIST_CLASS_LACKS, 1, one.organization(), one.className(), one.children()));
		List<Share> shares = merge.list(
				"""
						select count(*)::int as removed, (select count(*)::int from stay t where t.organization_id = a.organization_id
						  and t.kind = 'REGULAR' and t.begins <= a.day and (t.ends is null or t.ends > a.day)) as total
						from listed_absent a group by a.organization_id, a.day order by 1 desc
						""",
				Share.class);
		merge
			.update("""
					with document as (
					  insert into movement (account_id, organization_id, kind, date, class_name, origin, import_id, day_known)
					  select t.account_id, t.organization_id, 'WITHDRAWAL', greatest(t.begins, least(t.day - 1, next.begins - 1)),
					    null, 'source', :import, false
					  from listed_absent t join student_account a on a.id = t.account_id
					  left join listed_presence p on p.account_id = t.account_id and p.organization_id = t.organization_id
					  left join lateral (select min(n.begins) as begins from student_account other
					    join stay n on n.account_id = other.id and n.kind = 'REGULAR' and n.organization_id <> t.organization_id
					      and n.begins > coalesce(p.day, t.begins) and (:scope::bigint is null or n.organization_id in
					       (select organization_id from organization_reach where ancestor_id = :scope))
					    where (other.surname_key, other.given_name_key, other.patronymic_key) =
					        (a.surname_key, a.given_name_key, a.patronymic_key)
					      and other.birth_date = a.birth_date and other.deleted_at is null) next on true
					  on conflict do nothing
					  returning account_id)
					insert into touched select account_id from document
					""");
		boolean asks = anyLost && !shares.isEmpty() || !lacking.isEmpty() || shares.stream().anyMatch(Share::isLarge);
		int removed = shares.stream().mapToInt(Share::removed).sum();
		return asks ? new CompleteState.Removal(removed, Math.max(removed, 1)) : CompleteState.Removal.NONE;
	}

	/**
	 * An order with a date, or a list that has the child again, is better than absence.
	 */
	static void giveWay(Merge merge) {
		merge.update("""
				with known as (
				  update movement m set superseded_at = :now, superseded_origin = 'source', version = m.version + 1
				  from movement d
				  where not m.day_known and m.superseded_at is null and d.account_id = m.account_id
				    and d.organization_id = m.organization_id and d.kind = 'WITHDRAWAL' and d.day_known
				    and d.superseded_at is null and d.import_id = :import and m.import_id is distinct from :import
				    and d.date >= (select max(e.date) from movement e where e.account_id = m.account_id
				      and e.organization_id = m.organization_id and e.kind = 'ENROLMENT' and e.superseded_at is null
				      and e.date <= m.date)
				  returning m.account_id)
				insert into touched select account_id from known
				""");
	}

	/** A class that the registry has and the lists of its organization lack. */
	record Lacking(String organization, @Nullable String className, int children) {
	}

	/** How many of an organization are absent, of how many. */
	record Share(int removed, int total) {

		boolean isLarge() {
			return this.removed > CHILDREN_WITHOUT_ASKING
					&& (long) this.removed * 100 > (long) this.total * PERCENT_WITHOUT_ASKING;
		}
	}

}
