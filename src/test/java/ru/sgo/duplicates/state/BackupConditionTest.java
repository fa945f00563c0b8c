package ru.sgo.duplicates.state;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import ru.sgo.duplicates.backup.BackupState;

import static org.assertj.core.api.Assertions.assertThat;

/** When an administrator has to see to something. */
class BackupConditionTest {

	private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");

	/** The latest is of so many minutes ago, the application was started so many ago. */
	@ParameterizedTest(name = "latest {0}, started {1}: {2}")
	@CsvSource(nullValues = "-", textBlock = """
			-, 5, AWAITED
			-, 61, LATE
			10, 5, FRESH
			1439, 10000, FRESH
			1445, 10000, FRESH
			1501, 10000, LATE
			1501, 30, AWAITED
			""")
	void aBackupIsLateWhenItShouldHaveBeenMadeAnHourAgo(@Nullable Integer latest, int started,
			BackupCondition condition) {
		Instant made = (latest != null) ? NOW.minus(Duration.ofMinutes(latest)) : null;
		Instant since = NOW.minus(Duration.ofMinutes(started));
		assertThat(BackupCondition.of(Optional.of(new BackupState(made, Duration.ofDays(1), null)), since, NOW))
			.isEqualTo(condition);
	}

	@Test
	void aFailureIsSaidEvenWhereAFreshOneIsThere() {
		BackupState failed = new BackupState(NOW, Duration.ofDays(1), "The disk is full.");
		assertThat(BackupCondition.of(Optional.of(failed), NOW, NOW)).isEqualTo(BackupCondition.FAILED);
	}

	@Test
	void theFullestDiskCountsAndComesBeforeAMissingBackup() {
		DataDisk roomy = new DataDisk(Path.of("/data"), 900, 1000, false);
		DataDisk full = new DataDisk(Path.of("/database"), 1, 1000, true);
		assertThat(state(roomy, full, null).concerns()).containsExactly(Concern.LOW_SPACE, Concern.NO_BACKUP);
		assertThat(state(roomy, full, null).fullest()).isEqualTo(full);
		assertThat(state(roomy, full, null).isDatabaseAmongData()).isFalse();
		assertThat(state(roomy, new DataDisk(Path.of("/data/postgres"), 1, 1, false), null).isDatabaseAmongData())
			.isTrue();
		assertThat(state(full, roomy, null).concerns()).containsExactly(Concern.LOW_SPACE, Concern.NO_BACKUP);
		assertThat(state(roomy, null, new BackupState(NOW, Duration.ofDays(1), "The disk is full.")).concerns())
			.isEqualTo(List.of(Concern.BACKUP_FAILED));
		assertThat(state(roomy, null, new BackupState(NOW, Duration.ofDays(1), null)).concerns()).isEmpty();
	}

	private static ServerState state(DataDisk data, @Nullable DataDisk database, @Nullable BackupState backups) {
		return new ServerState(NOW, NOW.minusSeconds(60), new ServerState.Versions(null, "17", "18.1", "0091"), data,
				database, 1, backups);
	}

}
