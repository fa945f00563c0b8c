package ru.sgo.duplicates.backup;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** What stands behind all tables of a backup: by it they are checked. */
record BackupContents(List<BackedUpTable> tables, List<Sequence> sequences) {

	BackupContents {
		tables = List.copyOf(tables);
		sequences = List.copyOf(sequences);
	}

	/** How many rows all tables have together. */
	long rows() {
		return this.tables.stream().mapToLong(BackedUpTable::rows).sum();
	}

	/**
	 * What numbers rows.
	 *
	 * @param last the number given last; none before the first
	 */
	record Sequence(String name, @Nullable Long last) {
	}

}
