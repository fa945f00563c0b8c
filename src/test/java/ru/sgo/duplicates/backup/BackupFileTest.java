package ru.sgo.duplicates.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The file of a backup: whole, closed to others, encrypted, and noticed when damaged. */
class BackupFileTest {

	private static final String KEY = "сорок тысяч обезьян";

	private static DataSource town;

	@TempDir
	private Path folder;

	@BeforeAll
	static void aTown() throws SQLException {
		town = TestTowns.database();
		Flyway.configure().dataSource(town).load().migrate();
		TestTowns.fill(town);
	}

	@Test
	void isAnArchiveThatAnybodyCanLookInto() throws Exception {
		Path file = this.folder.resolve("town.zip");
		WrittenBackup written = write(file, "");
		assertThat(written.words()).contains("NOT encrypted", "personal data of children", "journal-key");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
		try (ZipFile zip = new ZipFile(file.toFile())) {
			String children = new String(
					zip.getInputStream(zip.getEntry("tables/student_account.copy")).readAllBytes());
			assertThat(children).contains("Лисицын\\nЕгор").hasLineCount(2);
			assertThat(zip.stream().map(entry -> entry.getName())).startsWith("backup.json", "tables/absence_mark.copy")
				.endsWith("contents.json")
				.doesNotContain("tables/flyway_schema_history.copy");
		}
		assertThat(new BackupReader(file, null).check()).isEqualTo(written.description());
		assertNothingElse(file);
	}

	@Test
	void opensWithItsKeyAndNoOther() throws Exception {
		Path file = this.folder.resolve("town.zip.gpg");
		WrittenBackup written = write(file, KEY);
		assertThat(written.words()).contains("encrypted with DUPLICATES_BACKUP_KEY").doesNotContain("NOT");
		assertThat(reader(file, KEY).check()).isEqualTo(written.description());
		assertRefused(file, KEY + "!", "does not open with this DUPLICATES_BACKUP_KEY");
		assertRefused(file, "", "is encrypted: set DUPLICATES_BACKUP_KEY");
		assertThatThrownBy(() -> BackupKey.of("short")).isInstanceOf(BackupRefused.class)
			.hasMessageContaining("at least 16 characters");
	}

	@Test
	void opensWithTheOrdinaryProgramToo() throws Exception {
		assumeTrue(Stream.of(System.getenv("PATH").split(":")).anyMatch(at -> Files.isExecutable(Path.of(at, "gpg"))));
		Path file = this.folder.resolve("town.zip.gpg");
		WrittenBackup written = write(file, KEY);
		Path opened = this.folder.resolve("town.zip");
		Path home = Files.createDirectory(this.folder.resolve("gpg"));
		Process gpg = new ProcessBuilder("gpg", "--homedir", home.toString(), "--batch", "--pinentry-mode", "loopback",
				"--passphrase", KEY, "--output", opened.toString(), "--decrypt", file.toString())
			.redirectErrorStream(true)
			.start();
		String said = new String(gpg.getInputStream().readAllBytes());
		assertThat(gpg.waitFor()).as(said).isZero();
		assertThat(said).doesNotContain("WARNING: message was not integrity protected");
		assertThat(new BackupReader(opened, null).check()).isEqualTo(written.description());
	}

	@ParameterizedTest(name = "«{0}»")
	@ValueSource(strings = { "", KEY })
	void aDamagedOneIsNoticed(String key) throws Exception {
		Path file = this.folder.resolve("town");
		write(file, key);
		int length = Math.toIntExact(Files.size(file));
		for (int place = length / 3; place < length * 2 / 3; place += length / 7) {
			int at = place;
			damaged(file, key, bytes -> {
				bytes[at] ^= 0x10;
				return bytes;
			});
			damaged(file, key, bytes -> Arrays.copyOf(bytes, at));
		}
	}

	private void damaged(Path file, String key, UnaryOperator<byte[]> damage) throws IOException {
		Path damaged = this.folder.resolve("damaged");
		Files.write(damaged, damage.apply(Files.readAllBytes(file)));
		assertThatThrownBy(() -> reader(damaged, key).check()).isInstanceOf(BackupRefused.class)
			.hasMessageMatching(".*(is damaged|does not open with this).*");
	}

	@Test
	void whatIsNoBackupIsNotTakenForOne() throws IOException {
		Path file = Files.writeString(this.folder.resolve("letter"), "Уважаемая Ирина Викторовна!");
		assertRefused(file, KEY, "does not open");
		assertRefused(Files.writeString(this.folder.resolve("text"), "abc"), "", "is no backup of this application");
		assertRefused(Files.createFile(this.folder.resolve("empty")), "", "is no backup of this application");
		assertRefused(this.folder.resolve("nowhere"), "", "there is no " + this.folder.resolve("nowhere"));
	}

	@Test
	void neverOverwritesAFile() throws IOException {
		Path file = Files.writeString(this.folder.resolve("mine"), "precious");
		assertThatThrownBy(() -> write(file, "")).isInstanceOf(BackupRefused.class)
			.hasMessageContaining("is there already");
		assertThat(file).hasContent("precious");
		assertNothingElse(file);
		assertThatThrownBy(() -> write(this.folder.resolve("nowhere/town.zip"), ""))
			.hasMessageContaining("there is no " + this.folder.resolve("nowhere"));
	}

	@Test
	void oneThatFailsLeavesNothing() throws Exception {
		DataSource empty = TestTowns.database();
		assertThatThrownBy(() -> new Backups(empty, null, "").write(this.folder.resolve("town.zip")))
			.isInstanceOf(BackupRefused.class)
			.hasMessageContaining("nothing to back up");
		assertThat(this.folder).isEmptyDirectory();
		Path left = Files.writeString(this.folder.resolve("town.zip.part"), "of one that was killed".repeat(1000));
		write(this.folder.resolve("town.zip"), "");
		assertThat(left).doesNotExist();
	}

	@Test
	void twoDoNotWriteTheSameFile() throws Exception {
		Path file = this.folder.resolve("town.zip");
		try (PartFile first = PartFile.of(file)) {
			assertThatThrownBy(() -> write(file, "")).isInstanceOf(BackupRefused.class)
				.hasMessageContaining("Another backup is just being written");
			assertThat(first.path()).exists();
		}
	}

	private void assertNothingElse(Path file) {
		assertThat(this.folder).isDirectoryNotContaining(one -> !one.equals(file));
	}

	private static void assertRefused(Path file, String key, String words) {
		assertThatThrownBy(() -> reader(file, key).check()).isInstanceOf(BackupRefused.class)
			.hasMessageContaining(words);
	}

	private static BackupReader reader(Path file, String key) {
		return new BackupReader(file, key(key));
	}

	private static @Nullable BackupKey key(String key) {
		return BackupKey.of(key);
	}

	private static WrittenBackup write(Path file, String key) throws SQLException {
		return new Backups(town, key(key), "1").write(file);
	}

}
