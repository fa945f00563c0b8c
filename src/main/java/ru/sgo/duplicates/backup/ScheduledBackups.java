package ru.sgo.duplicates.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Makes a backup whenever the latest in the folder is too old, where
 * {@code DUPLICATES_BACKUP_DIR} names a folder. Of several instances one does it: it
 * holds a lock of the database meanwhile.
 */
@Component
public class ScheduledBackups {

	private static final Logger log = LoggerFactory.getLogger(ScheduledBackups.class);

	private static final long LOCK = 0x4241_434b_5550L;

	private final @Nullable KeptBackups folder;

	private final Duration every;

	private final int keep;

	private final boolean encrypted;

	private final DataSource owner;

	private final Backups backups;

	private final Clock clock;

	private volatile @Nullable String failure;

	/**
	 * @throws BackupRefused if a setting is wrong, which ends the start
	 */
	ScheduledBackups(@Value("${DUPLICATES_BACKUP_DIR:}") String folder,
			@Value("${DUPLICATES_BACKUP_HOURS:24}") int hours, @Value("${DUPLICATES_BACKUP_KEEP:14}") int keep,
			@Value("${DUPLICATES_BACKUP_KEY:}") String key, @Value("${spring.application.version:}") String application,
			Flyway flyway, Clock clock) {
		if (hours < 1 || keep < 1) {
			throw new BackupRefused("DUPLICATES_BACKUP_HOURS and DUPLICATES_BACKUP_KEEP have to be 1 or more.");
		}
		BackupKey encrypting = BackupKey.of(key);
		this.folder = folder.isBlank() ? null : new KeptBackups(Path.of(folder));
		this.every = Duration.ofHours(hours);
		this.keep = keep;
		this.encrypted = encrypting != null;
		this.owner = flyway.getConfiguration().getDataSource();
		this.backups = new Backups(this.owner, encrypting, application);
		this.clock = clock;
	}

	/** How it stands with them; nothing where no folder is set. */
	public Optional<BackupState> state() {
		if (this.folder == null) {
			return Optional.empty();
		}
		try {
			return Optional.of(state(this.folder));
		}
		catch (IOException ex) {
			return Optional.of(new BackupState(null, this.every, unreadable(ex)));
		}
	}

	@Scheduled(initialDelay = 1, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
	void makeWhereDue() {
		if (this.folder == null) {
			return;
		}
		try {
			if (isDue(this.folder)) {
				makeUnlessAnotherDoes(this.folder);
			}
			this.failure = null;
		}
		catch (IOException ex) {
			failed(unreadable(ex));
		}
		catch (SQLException | RuntimeException ex) {
			failed(FailureWords.of(ex).orElseGet(ex::toString));
		}
	}

	private void makeUnlessAnotherDoes(KeptBackups kept) throws IOException, SQLException {
		try (Connection connection = this.owner.getConnection()) {
			if (!call(connection, "select pg_try_advisory_lock(" + LOCK + ")")) {
				return;
			}
			try {
				// Another may just have made one.
				if (isDue(kept)) {
					make(kept);
				}
			}
			finally {
				call(connection, "select pg_advisory_unlock(" + LOCK + ")");
			}
		}
	}

	private void make(KeptBackups kept) throws IOException, SQLException {
		WrittenBackup written = this.backups.write(kept.file(this.clock.instant(), this.encrypted));
		kept.keep(this.keep);
		log.info("Backed up to {}: {} rows, {} bytes, {}encrypted", written.file(),
				written.description().contents().rows(), written.bytes(), this.encrypted ? "" : "not ");
	}

	private void failed(String why) {
		this.failure = why;
		log.error("No backup could be made: {}", why);
	}

	private boolean isDue(KeptBackups kept) throws IOException {
		return state(kept).isDue(this.clock.instant());
	}

	private BackupState state(KeptBackups kept) throws IOException {
		return new BackupState(kept.latest().orElse(null), this.every, this.failure);
	}

	private static String unreadable(IOException ex) {
		return "The folder of the backups cannot be used: " + PartFile.why(ex) + ".";
	}

	private static boolean call(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
			row.next();
			return row.getBoolean(1);
		}
	}

}
