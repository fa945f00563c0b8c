package ru.sgo.duplicates.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Backups that the application makes by itself. */
class ScheduledBackupsTest {

	private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");

	private static DataSource town;

	@TempDir
	private Path folder;

	@BeforeAll
	static void aTown() throws SQLException {
		town = TestTowns.database();
		Flyway.configure().dataSource(town).load().migrate();
	}

	@Test
	void oneIsMadeWheneverTheLatestIsTooOldAndTheLastOnesAreKept() throws Exception {
		Path backups = this.folder.resolve("backups");
		assertThat(at(NOON, "").state()).hasValueSatisfying(state -> {
			assertThat(state.latest()).isNull();
			assertThat(state.isDue(NOON)).isTrue();
		});
		for (int hours = 0; hours <= 9; hours++) {
			at(NOON.plus(Duration.ofHours(hours)), "").makeWhereDue();
		}
		assertThat(names(backups)).containsExactly("duplicates-2026-11-30-180000Z.zip",
				"duplicates-2026-11-30-210000Z.zip");
		Files.writeString(backups.resolve("duplicates-notes.zip"), "somebody's own");
		Instant next = NOON.plus(Duration.ofHours(12));
		ScheduledBackups encrypting = at(next, "сорок тысяч обезьян");
		encrypting.makeWhereDue();
		assertThat(names(backups)).containsExactly("duplicates-2026-11-30-210000Z.zip",
				"duplicates-2026-12-01-000000Z.zip.gpg", "duplicates-notes.zip");
		assertThat(encrypting.state()).contains(new BackupState(next, Duration.ofHours(3), null));
	}

	@Test
	void onlyOneInstanceMakesIt() throws Exception {
		try (Connection other = town.getConnection(); var statement = other.createStatement()) {
			statement.execute("select pg_advisory_lock(" + 0x4241_434b_5550L + ")");
			at(NOON, "").makeWhereDue();
			assertThat(this.folder.resolve("backups")).doesNotExist();
			statement.execute("select pg_advisory_unlock_all()");
		}
		at(NOON, "").makeWhereDue();
		assertThat(names(this.folder.resolve("backups"))).hasSize(1);
	}

	@Test
	void aFailureIsKeptUntilTheNextSuccess() throws Exception {
		Path inTheWay = Files.createFile(this.folder.resolve("backups"));
		ScheduledBackups scheduled = at(NOON, "");
		scheduled.makeWhereDue();
		assertThat(scheduled.state().orElseThrow().failure()).contains("The folder of the backups cannot be used");
		Files.delete(inTheWay);
		scheduled.makeWhereDue();
		assertThat(scheduled.state()).contains(new BackupState(NOON, Duration.ofHours(3), null));
	}

	@Test
	void withoutAFolderThereAreNone() {
		ScheduledBackups none = new ScheduledBackups("", 24, 1, "", "", flyway(), Clock.systemUTC());
		none.makeWhereDue();
		assertThat(none.state()).isEmpty();
		assertThatThrownBy(() -> new ScheduledBackups("", 0, 1, "", "", flyway(), Clock.systemUTC()))
			.isInstanceOf(BackupRefused.class);
	}

	private ScheduledBackups at(Instant now, String key) {
		return new ScheduledBackups(this.folder.resolve("backups").toString(), 3, 2, key, "1", flyway(),
				Clock.fixed(now, ZoneOffset.UTC));
	}

	private static Flyway flyway() {
		return Flyway.configure().dataSource(town).load();
	}

	private static List<String> names(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map(file -> file.getFileName().toString()).sorted().toList();
		}
	}

}
