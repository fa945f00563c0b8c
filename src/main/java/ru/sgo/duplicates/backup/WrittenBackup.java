package ru.sgo.duplicates.backup;

import java.nio.file.Path;

/** A backup that was written and checked. */
record WrittenBackup(Path file, long bytes, BackupDescription description, boolean encrypted) {

	/** One paragraph for whoever made it. */
	String words() {
		BackupHeader header = this.description.header();
		return "Backed up to %s: %d tables, %d rows, %d bytes, schema %s, as of %s; read again and found whole.%n%s%n"
			.formatted(this.file, this.description.contents().tables().size(), this.description.contents().rows(),
					this.bytes, header.schemaVersion(), header.createdAt(),
					this.encrypted
							? "It is encrypted with DUPLICATES_BACKUP_KEY: without that key nobody can restore it."
							: "It is NOT encrypted and holds personal data of children: keep it where nobody else reads, "
									+ "or set DUPLICATES_BACKUP_KEY.")
				+ "Not in it: " + String.join(", ", header.notIncluded()) + ".";
	}

}
