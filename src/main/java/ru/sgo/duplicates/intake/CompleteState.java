package ru.sgo.duplicates.intake;

/**
 * What a complete import does not name is gone at the source: accounts are marked as
 * deleted there, movements superseded. Acts made here after the state that the files show
 * are left alone, and so is an account of which the part has a row that could not be
 * taken: the file does name it.
 */
final class CompleteState {

	/** The accounts for which the import speaks, before it is merged. */
	static final String ACCOUNTS = """
			create temp table in_field on commit drop as select a.id
			""" + AccountRights.IN_FIELD;

	/**
	 * Of a part that would remove more than this of its scope, a person is asked first.
	 */
	private static final int PERCENT_WITHOUT_ASKING = 5;

	private CompleteState() {
	}

	/** Marks the accounts that the students part does not name. */
	static Removal removeAccounts(Merge merge) {
		merge.rememberRejected(Part.STUDENTS);
		merge.update("create temp table if not exists wished_students (number text) on commit drop");
		int total = merge.count("select count(*) from in_field");
		int removed = merge.update("""
				with gone as (
				  update student_account a
				  set deleted_at = :now, deleted_origin = 'source', version = a.version + 1
				  from in_field f
				  where f.id = a.id and a.deleted_at is null and (a.acted_at is null or a.acted_at <= :asOf)
				    and not exists (select from staged_students s where s.number = a.number)
				    and not exists (select from rejected_students r where r.number = a.number)
				    and not exists (select from wished_students w where w.number = a.number)
				  returning a.id, a.number)
				insert into registry_act (at, actor, origin, kind, account_id, import_id, before, after)
				select :now, i.actor, 'source', 'delete', gone.id, i.id, jsonb_build_object('number', gone.number),
				  '{"deleted": true}'
				from gone cross join import_run i where i.id = :import
				""");
		return new Removal(removed, total);
	}

	/** Supersedes the movements that the movements part does not name. */
	static Removal supersedeMovements(Merge merge) {
		merge.rememberRejected(Part.MOVEMENTS);
		String inField = """
				from movement m join student_account a on a.id = m.account_id
				where m.superseded_at is null and a.deleted_at is null
				  and (:field::bigint is null
				    or m.organization_id in (select organization_id from organization_reach where ancestor_id = :field))
				  and (m.account_id in (select id from in_field)
				    or exists (select from stay_claim c
				      where c.account_id = m.account_id and c.organization_id = m.organization_id))
				  and (not :presentOnly or m.account_id in (select account_id from known_movements))
				""";
		merge.update("""
				create temp table absent_movements on commit drop as
				select m.id, m.account_id %s
				  and (a.acted_at is null or a.acted_at <= :asOf)
				  and not exists (select from rejected_movements r where r.number = a.number)
				  and m.import_id is distinct from :import
				  and not exists (select from known_movements s where s.movement_id = m.id)
				""".formatted(inField));
		if (merge.count("select count(*) from absent_movements") == 0) {
			return Removal.NONE;
		}
		int total = merge.count("select count(*) " + inField);
		int removed = merge.update("""
				update movement m set superseded_at = :now, superseded_origin = 'source', version = version + 1
				from absent_movements absent where absent.id = m.id
				""");
		merge.update("insert into touched select distinct account_id from absent_movements");
		return new Removal(removed, total);
	}

	/**
	 * How much a part would remove, of how much.
	 */
	record Removal(int removed, int total) {

		static final Removal NONE = new Removal(0, 0);

		boolean needsConfirmation() {
			return (long) this.removed * 100 > (long) this.total * PERCENT_WITHOUT_ASKING;
		}

		Removal orLarger(Removal other) {
			return other.needsConfirmation() ? other : this;
		}

	}

}
