package ru.sgo.duplicates.intake;

/**
 * What lists tell of coming, leaving and of another class, as movements that the registry
 * does not know yet.
 */
final class ListMovements {

	private ListMovements() {
	}

	/** Stages them beside those of the movements part. */
	static void stage(Merge merge) {
		ListOwners.analyze(merge);
		LastClass.find(merge);
		if (!merge.hasStaged(Part.MOVEMENTS)) {
			merge.update(Staging.creation(Part.MOVEMENTS));
		}
		stageComing(merge);
		stageLeaving(merge);
		stageTransfers(merge);
		stageEachOnce(merge);
	}

	private static void stageComing(Merge merge) {
		merge
			.update("""
					insert into staged_movements (line, number, organization, kind, date, order_number, order_date, class_name)
					select s.line, s.number, s.organization, case when s.attached then 'ATTACHMENT' else 'ENROLMENT' end,
					  coalesce(s.enrolled_on, s.day), s.enrolment_order, s.enrolment_order_date, s.class_name
					from listed s
					where (s.enrolled_on is not null or %s)
					  and not exists (select from stay t where t.account_id = s.account_id and t.kind = %s and %s)
					"""
				.formatted(ToldStay.IS_PRESENT, ToldStay.KIND, ToldStay.IS_TOLD));
	}

	private static void stageLeaving(Merge merge) {
		merge
			.update("""
					insert into staged_movements (line, number, organization, kind, date, order_number, order_date, class_name, reason)
					select s.line, s.number, s.organization, case when s.attached then 'DETACHMENT' else 'WITHDRAWAL' end,
					  s.withdrawn_on, s.withdrawal_order, s.withdrawal_order_date, s.class_name, s.reason
					from listed s
					where s.withdrawn_on is not null and (s.enrolled_on is not null
					    or exists (select from stay t where t.account_id = s.account_id and t.kind = %1$s and %2$s))
					  and not exists (select from movement m where m.account_id = s.account_id
					    and m.organization_id = s.organization_id and m.date = s.withdrawn_on and m.superseded_at is null
					    and m.kind = case when s.attached then 'DETACHMENT' else 'WITHDRAWAL' end)
					"""
				.formatted(ToldStay.KIND, ToldStay.IS_TOLD));
	}

	/** A child that stands in another class now has been promoted or moved. */
	private static void stageTransfers(Merge merge) {
		merge.update("""
				insert into staged_movements (line, number, organization, kind, date, order_number, class_name)
				select s.line, s.number, s.organization, 'TRANSFER', s.day, '', s.class_name
				from listed s join listed_class last on last.line = s.line
				where s.class_name is not null and not s.attached and s.withdrawn_on is null and %s
				""".formatted(LastClass.differ("last.class_name", "s.class_name")));
	}

	/**
	 * A child may stand in several lists, or several times in one of duplicates: its rows
	 * are taken, and what they say of its movements is taken once.
	 */
	private static void stageEachOnce(Merge merge) {
		merge.update("""
				create temp table listed_again on commit drop as
				select line, kind, class_name, class_name is distinct from first_class as differs from (
				  select line, kind, class_name, row_number() over document as place,
				    first_value(class_name) over document as first_class
				  from staged_movements
				  window document as (partition by number, organization, kind, date, order_number order by line)
				) documents where place > 1 and line >= %d
				""".formatted(StagedSheet.LINES));
		merge.mentionListed(ProblemCode.LIST_TWICE, false, """
				select line, class_name as value from listed_again where differs order by line
				""");
		merge.update("""
				delete from staged_movements s using listed_again a where a.line = s.line and a.kind = s.kind
				""");
	}

}
