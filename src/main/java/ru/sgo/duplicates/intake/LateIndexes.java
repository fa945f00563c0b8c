package ru.sgo.duplicates.intake;

import java.util.List;
import java.util.Set;

/**
 * The indexes of a registry that is filled for the first time: dropped before, and built
 * when the rows are there, which takes a third of the time of keeping them up row by row.
 * Whoever reads these tables waits from then on until the import has ended; there is
 * nothing to be read yet.
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

	private final List<Index> dropped;

	private LateIndexes(List<Index> dropped) {
		this.dropped = dropped;
	}

	/**
	 * Drops them if the registry is filled for the first time, unless somebody reads
	 * these tables just now. The rights of a limited user are looked up in them row by
	 * row.
	 */
	static LateIndexes of(Merge merge, Set<Part> parts) {
		boolean fills = merge.isFirst() && merge.isUnlimited() && parts.contains(Part.STUDENTS);
		if (!fills || !merge.is("select lock_registry_at_once()")) {
			return new LateIndexes(List.of());
		}
		List<Index> droppable = merge.list(DROPPABLE, Index.class);
		droppable.forEach(index -> merge.update(index.drops()));
		return new LateIndexes(droppable);
	}

	/** Builds those of a table, which is full now. */
	void build(Merge merge, String table) {
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
