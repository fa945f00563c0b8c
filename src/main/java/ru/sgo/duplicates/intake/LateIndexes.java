package ru.sgo.duplicates.intake;

import java.util.List;
import java.util.Set;

/**
 * The indexes of a registry that is filled for the first time: dropped before, and built
 * when the rows are there, which takes a third of the time of keeping them up row by row.
 * Whoever reads these tables waits from then on until the import has ended; there is
 * nothing to be read yet. Their ids are drawn many at a time meanwhile, which keeps their
 * order, as one connection draws them all.
 */
final class LateIndexes {

	/** An index on which a foreign key rests cannot be dropped. */
	private static final String DROPPABLE = """
			select i.indrelid::regclass::text as table_name,
			  case when c.oid is null then format('drop index %s', i.indexrelid::regclass)
			    else format('alter table %s drop constraint %I', i.indrelid::regclass, c.conname) end as drops,
			  case when c.oid is null then pg_get_indexdef(i.indexrelid)
			    else format('alter table %s add constraint %I %s', i.indrelid::regclass, c.conname,
			      pg_get_constraintdef(c.oid)) end as builds
			from pg_index i
			left join pg_constraint c on c.conindid = i.indexrelid and c.contype in ('p', 'u')
			where i.indrelid in ('student_account'::regclass, 'movement'::regclass, 'stay'::regclass)
			  and not exists (select from pg_constraint f where f.conindid = i.indexrelid and f.contype = 'f')
			order by i.indexrelid
			""";

	/** Those whose ids are drawn one by one otherwise. */
	private static final Set<String> NUMBERED = Set.of("student_account", "movement");

	private static final int DRAWN_AT_ONCE = 1000;

	private final List<Index> dropped;

	private LateIndexes(List<Index> dropped) {
		this.dropped = dropped;
	}

	/**
	 * Drops them if the registry is filled for the first time, unless somebody reads
	 * these tables just now. The rights of a limited user are looked up in them row by
	 * row.
	 * @param bringsAccounts whether accounts come that are to stay
	 */
	static LateIndexes of(Merge merge, boolean bringsAccounts) {
		boolean fills = merge.fills() && bringsAccounts;
		if (!fills || !merge.is("select lock_registry_at_once()")) {
			return new LateIndexes(List.of());
		}
		List<Index> droppable = merge.list(DROPPABLE, Index.class);
		droppable.forEach(index -> merge.update(index.drops()));
		NUMBERED.forEach(table -> draw(merge, table, DRAWN_AT_ONCE));
		return new LateIndexes(droppable);
	}

	private static void draw(Merge merge, String table, int ids) {
		merge.update("alter table %s alter column id set cache %d".formatted(table, ids));
	}

	/** Builds those of a table, which is full now. */
	void build(Merge merge, String table) {
		if (!this.dropped.isEmpty() && NUMBERED.contains(table)) {
			draw(merge, table, 1);
		}
		this.dropped.stream()
			.filter(index -> index.tableName().equals(table))
			.forEach(index -> merge.update(index.builds()));
	}

	/**
	 * An index, with the statements that drop and build it.
	 */
	record Index(String tableName, String drops, String builds) {
	}

}
