package ru.sgo.duplicates.state;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.backup.BackupState;

/**
 * How the server is.
 *
 * @param now when this was found out
 * @param startedAt when the application was started
 * @param data the disk of the data folder
 * @param database the disk of the embedded database; {@code null} where the database is
 * on a server of its own
 * @param databaseBytes how large the database is
 * @param backups of the backups that the application makes; {@code null} where it makes
 * none
 */
public record ServerState(Instant now, Instant startedAt, Versions versions, DataDisk data, @Nullable DataDisk database,
		long databaseBytes, @Nullable BackupState backups) {

	/**
	 * Of what the server is made.
	 *
	 * @param application {@code null} where it was not started from its jar
	 * @param schema the number of the last migration
	 */
	public record Versions(@Nullable String application, String java, String postgresql, String schema) {
	}

	/** For how long the application has been at work. */
	public Duration uptime() {
		return Duration.between(this.startedAt, this.now);
	}

	/** How old the latest backup is; {@code null} where there is none. */
	public @Nullable Duration backupAge() {
		return (this.backups != null && this.backups.latest() != null)
				? Duration.between(this.backups.latest(), this.now) : null;
	}

	public BackupCondition backup() {
		return BackupCondition.of(Optional.ofNullable(this.backups), this.startedAt, this.now);
	}

	/** Whether the database is the application's own and lies in the data folder. */
	public boolean isDatabaseAmongData() {
		return this.database != null && this.database.folder().startsWith(this.data.folder());
	}

	/** The disk with the least room. */
	public DataDisk fullest() {
		return (this.database != null && this.database.free() < this.data.free()) ? this.database : this.data;
	}

	/** What somebody should see to, the most urgent first; empty where all is well. */
	public List<Concern> concerns() {
		List<Concern> concerns = new ArrayList<>();
		if (fullest().low()) {
			concerns.add(Concern.LOW_SPACE);
		}
		switch (backup()) {
			case FAILED -> concerns.add(Concern.BACKUP_FAILED);
			case LATE -> concerns.add(Concern.BACKUP_LATE);
			case NOT_SET -> concerns.add(Concern.NO_BACKUP);
			case AWAITED, FRESH -> {
			}
		}
		return concerns;
	}

}
