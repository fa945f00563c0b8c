package ru.sgo.duplicates.backup;

import java.time.Instant;
import java.util.List;

/**
 * What stands before all tables of a backup.
 *
 * @param format the number of the format, {@link #FORMAT}
 * @param schemaVersion the migration up to which the schema had come
 * @param createdAt of which moment the tables are
 * @param application the version of the application that wrote it; empty where it has
 * none
 * @param postgres the version of the server
 * @param notIncluded what the application needs too and nobody finds in the file
 */
record BackupHeader(int format, String schemaVersion, Instant createdAt, String application, String postgres,
		List<String> notIncluded) {

	static final int FORMAT = 1;

	/** Kept apart, or made anew by the next start. */
	static final List<String> NOT_INCLUDED = List.of("the key of the journal (journal-key or DUPLICATES_JOURNAL_KEY)",
			"the passwords of the database's users", "sessions", "files of uploads");

	BackupHeader {
		notIncluded = List.copyOf(notIncluded);
	}

}
