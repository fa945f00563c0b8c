package ru.sgo.duplicates.intake;

/** Staged movements become movements, each document once. */
final class MovementMerge {

	/**
	 * By what the documents about one account in one organization are told apart.
	 */
	private static final Fields DOCUMENT = Fields.of(MovementColumn.KIND, MovementColumn.DATE,
			MovementColumn.ORDER_NUMBER);

	/** What else a document says. */
	private static final Fields DETAILS = Fields.of(MovementColumn.ORDER_DATE, MovementColumn.CLASS_NAME,
			MovementColumn.REASON);

	private static final Fields IDENTITY = Fields.of(MovementColumn.NUMBER, MovementColumn.ORGANIZATION).and(DOCUMENT);

	/** Inserts the documents {@code s}. */
	private static final String INSERT = """
			insert into movement (account_id, organization_id, %s, origin, import_id)
			select s.account_id, s.organization_id, %s, 'source', :import
			""".formatted(DOCUMENT.and(DETAILS).list(), DOCUMENT.and(DETAILS).of("s"));

	/**
	 * The documents {@code s}, each once, with its account and its organization, by
	 * {@code join} or {@code left join}.
	 */
	private static final String EACH_ONCE = """
			from (
			  select distinct on (a.id, o.id, %1$s) s.line, a.id as account_id, o.id as organization_id, %1$s, %2$s
			  from staged_movements s
			  %%1$s student_account a on a.source in ('sgo', 'list') and a.number = s.number
			  %%1$s organization o on o.code = s.organization
			  order by a.id, o.id, %1$s, s.line
			) s
			""".formatted(DOCUMENT.of("s"), DETAILS.of("s"));

	private MovementMerge() {
	}

	/**
	 * Merges the part.
	 * @return how many rows were taken
	 */
	static int merge(Merge merge) {
		merge.update("analyze staged_movements (number, organization)");
		return merge.fills() ? fill(merge) : compare(merge);
	}

	/**
	 * Inserts into the empty registry each document once; what is wrong with a row is
	 * asked only if fewer came than stand in the file.
	 */
	private static int fill(Merge merge) {
		int inserted = merge.update(INSERT + EACH_ONCE.formatted("join"));
		int staged = merge.staged(Part.MOVEMENTS);
		if (inserted == staged) {
			return staged;
		}
		rejectUnknown(merge);
		rejectRepeatedDocuments(merge, inserted);
		return merge.staged(Part.MOVEMENTS);
	}

	/** Names the rows beyond so many documents that they bear. */
	private static void rejectRepeatedDocuments(Merge merge, int documents) {
		if (merge.staged(Part.MOVEMENTS) > documents) {
			merge.rejectRepeated(MovementColumn.NUMBER, IDENTITY, ProblemCode.MOVEMENT_TWICE);
		}
	}

	private static int compare(Merge merge) {
		know(merge);
		int named = merge.named();
		rejectBadRows(merge);
		if (merge.named() > named) {
			merge.update("""
					delete from known_movements k
					where not exists (select from staged_movements s where s.line = k.line)
					""");
		}
		rejectRepeatedDocuments(merge, merge.count("select count(*) from known_movements"));
		merge.update("""
				update movement m
				set superseded_at = null, superseded_origin = null, %s, import_id = coalesce(m.import_id, :import),
				  version = m.version + 1
				from known_movements s where s.movement_id = m.id and s.differs
				""".formatted(DETAILS.from("s")));
		merge.update(INSERT + "from known_movements s where movement_id is null");
		merge.update("insert into touched select account_id from known_movements where movement_id is null or differs");
		return merge.staged(Part.MOVEMENTS);
	}

	/**
	 * Makes the table {@code known_movements}: each document once, beside what the
	 * registry knows of it. The account or the organization of a bad row is missing. What
	 * was written here is noted when the source names it for the first time.
	 */
	private static void know(Merge merge) {
		merge.update("""
				create temp table known_movements on commit drop as
				select s.*, m.id as movement_id, m.id is not null and (m.superseded_at is not null
				  or m.import_id is null or (%s) is distinct from (%s)) as differs
				%s
				left join movement m on m.account_id = s.account_id and m.organization_id = s.organization_id
				  and m.kind = s.kind and m.date = s.date and m.order_number = s.order_number
				""".formatted(DETAILS.of("m"), DETAILS.of("s"), EACH_ONCE.formatted("left join")));
		merge.update("analyze known_movements (account_id, movement_id)");
	}

	/**
	 * Names the rows that a limited sender has no right to send: about organizations that
	 * are not hers, and about the leaving of children that have never come to her. That a
	 * child comes to her is a fact, whoever else has it (see {@link StayClaims}).
	 */
	static void rejectForeign(Merge merge) {
		merge.reject(MovementColumn.ORGANIZATION, ProblemCode.OUTSIDE_SCOPE, """
				not exists (select from organization o join organization_reach r on r.organization_id = o.id
				  where o.code = s.organization and r.ancestor_id = :scope)
				and exists (select from organization o where o.code = s.organization)
				""");
		merge.update("drop table if exists known_accounts");
		merge.update("""
				create temp table known_accounts on commit drop as
				select a.number from (select distinct number from staged_movements) s
				join student_account a on a.source in ('sgo', 'list') and a.number = s.number
				where a.creator_id in (select organization_id from organization_reach where ancestor_id = :scope)
				  or exists (select from movement m join organization_reach r on r.organization_id = m.organization_id
				    where m.account_id = a.id and r.ancestor_id = :scope)
				union
				select number from staged_movements where kind in ('ENROLMENT', 'ATTACHMENT')
				""");
		merge.update("analyze known_accounts");
		merge.reject(MovementColumn.NUMBER, ProblemCode.ACCOUNT_NOT_YOURS, """
				not exists (select from known_accounts k where k.number = s.number)
				and exists (select from student_account a where a.source in ('sgo', 'list') and a.number = s.number)
				""");
	}

	private static void rejectBadRows(Merge merge) {
		if (merge.is("""
				select exists (select from known_movements where account_id is null or organization_id is null)
				""")) {
			rejectUnknown(merge);
		}
		if (!merge.isUnlimited()) {
			rejectForeign(merge);
		}
		if (merge.is(Merge.ANY_ERASED)) {
			merge.reject(MovementColumn.NUMBER, ProblemCode.ERASED_HERE, Merge.IS_ERASED);
		}
		merge.reject(MovementColumn.DATE, ProblemCode.CORRECTED_HERE,
				"""
						exists (select from movement m join student_account a on a.id = m.account_id
						  join organization o on o.id = m.organization_id
						  where a.source in ('sgo', 'list') and a.number = s.number and o.code = s.organization and m.kind = s.kind
						    and m.date = s.date and m.order_number = s.order_number and m.superseded_origin = 'here'
						    and not (:complete and a.acted_at <= :asOf))
						""");
	}

	private static void rejectUnknown(Merge merge) {
		merge.reject(MovementColumn.ORGANIZATION, ProblemCode.ORGANIZATION_UNKNOWN,
				"not exists (select from organization o where o.code = s.organization)");
		merge.reject(MovementColumn.NUMBER, ProblemCode.ACCOUNT_UNKNOWN, """
				not exists (select from student_account a where a.source in ('sgo', 'list') and a.number = s.number)
				""");
	}

}
