package ru.sgo.duplicates.postgres;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.sgo.duplicates.DuplicatesApplication;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** A start that must fail says in one sentence why, and what to do. */
@ExtendWith(OutputCaptureExtension.class)
class StartTroubleTest {

	@TempDir
	private Path folder;

	private Path home;

	private Path cluster;

	@BeforeEach
	void dataOfBefore() throws IOException {
		Files.setPosixFilePermissions(this.folder, PosixFilePermissions.fromString("rwxr-xr-x"));
		this.home = this.folder.resolve("postgres");
		this.cluster = Files.createDirectories(this.home.resolve("cluster"));
		Files.writeString(this.cluster.resolve("PG_VERSION"), Binaries.MAJOR_VERSION + "\n");
		Files.writeString(this.home.resolve("password"), "secret\n");
	}

	@Test
	void dataOfAnotherMajorVersionAreToBeRestored(CapturedOutput output) throws IOException {
		Files.writeString(this.cluster.resolve("PG_VERSION"), "17\n");
		assertThatThrownBy(() -> SpringApplication.run(DuplicatesApplication.class,
				"--DUPLICATES_DATA_DIR=" + this.folder, "--server.port=0"))
			.hasRootCauseInstanceOf(PostgresStartException.class);
		assertThat(output.getAll())
			.contains("The database in " + this.home
					+ " is of PostgreSQL 17, and this version of the application brings " + Binaries.MAJOR_VERSION,
					"java -jar OLD.jar backup FILE", "java -jar NEW.jar restore FILE")
			.doesNotContain("\tat ");
		assertThat(this.home.resolve("programs")).doesNotExist();
	}

	@Test
	void anEmptyFileOfTheServerIsNotTakenForNone() throws IOException {
		Files.createFile(this.cluster.resolve("postmaster.pid"));
		assertRefused("postmaster.pid is empty or damaged, as after a power failure");
		Files.writeString(this.cluster.resolve("postmaster.pid"), "\n\n");
		assertRefused("delete the file and start again");
	}

	@Test
	void aLostPasswordIsNotMadeAnew() throws IOException {
		Files.writeString(this.home.resolve("password"), "\n");
		assertRefused("password is missing or empty, and without it the database does not open");
		Files.delete(this.home.resolve("password"));
		assertRefused("restore a backup (restore FILE)");
		assertThat(this.home.resolve("password")).doesNotExist();
	}

	@Test
	void rootDoesNotTakeTheDataOfAnother() throws IOException {
		assumeTrue(TestUser.isRoot());
		Files.setAttribute(this.cluster, "unix:uid", 12345);
		assertRefused("start the application as that user");
		assertThat(Files.getAttribute(this.cluster, "unix:uid")).isEqualTo(12345);
	}

	@Test
	void aFolderThatCannotBeOneIsNamed() throws IOException {
		Path file = Files.createFile(this.folder.resolve("file"));
		assertThatThrownBy(() -> EmbeddedPostgres.start(settings(file))).isInstanceOf(PostgresStartException.class)
			.hasMessageContaining("The data cannot be kept in " + file + ". A file is where a folder should be")
			.hasMessageContaining("set DUPLICATES_DATA_DIR to another folder");
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource({ "No space left on device,The disk is full: make room",
			"Read-only file system,The disk can only be read", "Input/output error,The folder cannot be used (Input" })
	void whatTheDiskSaysIsSaidInWords(String said, String words) {
		assertThat(StartTrouble.in(this.home, new FileSystemException("lock", null, said))).hasMessageContaining(words)
			.hasMessageContaining(this.home.toString());
		assertThat(StartTrouble.in(this.home, new AccessDeniedException("lock")))
			.hasMessageContaining("The user of the application may not write there");
	}

	@Test
	@SuppressWarnings("try")
	void aDiskTooSmallIsSaidInWords() throws Exception {
		try (SmallDisk disk = SmallDisk.mount(this.folder.resolve("small"), 8)) {
			Path at = this.folder.resolve("small/postgres");
			assertThatThrownBy(() -> EmbeddedPostgres.start(settings(at))).isInstanceOf(PostgresStartException.class)
				.hasMessageContaining(at + ". The disk is full: make room");
			assertThatThrownBy(() -> EmbeddedPostgres.start(PostgresSettings.keptIn(at)))
				.isInstanceOf(PostgresStartException.class)
				.hasMessageContaining(". The disk is full: make room");
		}
	}

	@Test
	void aDiskThatCanOnlyBeReadOrIsFullIsSaidInWordsAndTheDataStay(CapturedOutput output) throws Exception {
		try (SmallDisk disk = SmallDisk.mount(this.folder.resolve("disk"), 160)) {
			Path at = this.folder.resolve("disk/postgres");
			EmbeddedPostgres.start(settings(at)).close();
			disk.fill();
			assertThatThrownBy(() -> EmbeddedPostgres.start(settings(at))).isInstanceOf(PostgresStartException.class)
				.hasMessageContaining(at + ". The disk is full: make room");
			disk.makeRoom();
			EmbeddedPostgres.start(settings(at)).close();
			disk.closeToWriters();
			assertThatThrownBy(() -> SpringApplication.run(DuplicatesApplication.class,
					"--DUPLICATES_DATA_DIR=" + at.getParent(), "--server.port=0"))
				.hasRootCauseInstanceOf(FileSystemException.class);
			assertThat(output.getAll()).contains(". The disk can only be read: mount it for writing, or set")
				.doesNotContain("\tat ");
			assertThatThrownBy(() -> EmbeddedPostgres.start(settings(at)))
				.hasMessageContaining(at + ". The disk can only be read");
		}
	}

	/** The server says it in its own file, and its program only that it did not start. */
	@Test
	void whatTheServerSaysIsSaidInWords() throws IOException {
		Files.createDirectories(this.folder.resolve("fake/bin"));
		Path program = Files.writeString(this.folder.resolve("fake/bin/pg_ctl"),
				"#!/bin/sh\necho 'FATAL: could not write lock file: No space left on device' >> server.log\nexit 1\n");
		Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
		Path log = Files.writeString(this.home.resolve("server.log"), "Permission denied, a year ago\n");
		Programs programs = new Programs(this.folder.resolve("fake"), Privileges.ORDINARY, log);
		assertThatThrownBy(() -> programs.run("pg_ctl", List.of())).isInstanceOf(PostgresStartException.class)
			.hasMessageContaining(
					"could not be started in " + this.home + ". The disk is full: make room. See also " + log);
	}

	private void assertRefused(String words) {
		assertThatThrownBy(() -> EmbeddedPostgres.start(settings(this.home))).isInstanceOf(PostgresStartException.class)
			.hasMessageContaining(words);
	}

	private PostgresSettings settings(Path at) {
		return new PostgresSettings(at, TestPrograms.FOLDER, false, this.folder.resolve("common"));
	}

}
