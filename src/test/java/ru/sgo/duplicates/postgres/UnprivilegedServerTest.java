package ru.sgo.duplicates.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ru.sgo.duplicates.postgres.TestSql.execute;
import static ru.sgo.duplicates.postgres.TestSql.query;

/**
 * PostgreSQL does not run as root: started by root it is another user's, and where that
 * user cannot come the data are elsewhere. Started by an ordinary user it is just there.
 */
@ExtendWith(OutputCaptureExtension.class)
class UnprivilegedServerTest {

	/** Neither root nor the user as which the server runs. */
	private static final int STRANGER = 12345;

	@TempDir
	static Path programs;

	private Path folder;

	@BeforeAll
	static void theServerReachesItsPrograms() throws IOException {
		Files.setPosixFilePermissions(programs, PosixFilePermissions.fromString("rwxr-xr-x"));
		TestPrograms.copyTo(programs);
	}

	@BeforeEach
	void aFolderOpenToOthers() throws IOException {
		this.folder = Files.createTempDirectory("launcher");
		Files.setPosixFilePermissions(this.folder, PosixFilePermissions.fromString("rwxr-xr-x"));
	}

	@AfterEach
	void nothingIsLeft() throws IOException {
		FileSystemUtils.deleteRecursively(this.folder);
	}

	@ParameterizedTest(name = "{0}")
	@EnumSource
	void theServerHasNoneOfRootsRightsOrIsNotStarted(Privileges way) throws SQLException {
		PostgresSettings settings = settings(this.folder.resolve("postgres"));
		if (!TestUser.ways().contains(way)) {
			assertThatThrownBy(() -> EmbeddedPostgres.start(settings, way)).isInstanceOf(PostgresStartException.class);
			return;
		}
		try (EmbeddedPostgres server = EmbeddedPostgres.start(settings, way)) {
			assertThat(ofItsProcess(server, "Uid:\\s+(\\d+)")).isNotEqualTo("0");
			assertThat(ofItsProcess(server, "CapEff:\\s+(\\w+)")).containsOnlyOnce("0".repeat(16));
		}
	}

	@Test
	void dataMadeInOneWayAreKeptInAnother() throws SQLException {
		PostgresSettings settings = settings(this.folder.resolve("postgres"));
		List<Privileges> ways = TestUser.ways();
		try (EmbeddedPostgres first = EmbeddedPostgres.start(settings, ways.get(0))) {
			execute(first, "create table child as select 'Егор' as name");
		}
		for (Privileges way : Stream.concat(ways.stream().skip(1), ways.stream()).toList()) {
			try (EmbeddedPostgres next = EmbeddedPostgres.start(settings, way)) {
				assertThat(query(next, "select name from child")).as(way.name()).isEqualTo("Егор");
			}
		}
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("ru.sgo.duplicates.postgres.TestUser#ways")
	void dataWantedInAFolderClosedToTheServerGoElsewhereAndThatIsSaidInOneLine(Privileges way, CapturedOutput output)
			throws Exception {
		Path home = closedFolder().resolve("postgres");
		Path common = this.folder.resolve("common/postgres");
		Path expected = TestUser.isRoot() ? common : home;
		Path other = TestUser.isRoot() ? home : common;
		try (EmbeddedPostgres server = EmbeddedPostgres.start(settings(home), way)) {
			assertThat(query(server, "show data_directory")).isEqualTo(expected.resolve("cluster").toString());
			execute(server, "create table child as select 'Егор' as name");
			assertThat(output.getAll().lines().filter(line -> line.contains("The data go to " + common)))
				.hasSize(TestUser.isRoot() ? 1 : 0)
				.allMatch(line -> line.contains("The folder " + home + " is closed"));
		}
		try (EmbeddedPostgres again = EmbeddedPostgres.start(settings(home), way)) {
			assertThat(query(again, "select name from child")).isEqualTo("Егор");
		}
		assertThat(other).doesNotExist();
	}

	@Test
	void aThrowAwayServerThatHadToGoElsewhereDeletesNobodysData() throws Exception {
		Path home = closedFolder().resolve("postgres");
		EmbeddedPostgres.start(settings(home)).close();
		Path common = this.folder.resolve("common");
		Path test = closedFolder().resolve("test");
		EmbeddedPostgres.start(new PostgresSettings(test, test.resolve("programs"), true, common)).close();
		assertThat(TestUser.isRoot() ? common.resolve("postgres") : home).isDirectoryContaining("glob:**/cluster");
		assertThat(test).doesNotExist();
		if (TestUser.isRoot()) {
			assertThat(common).isDirectoryNotContaining(path -> !path.endsWith("postgres"));
		}
	}

	@Test
	void anOrdinaryUserNeedsNothing() throws Exception {
		Privileges user = TestUser.ways().get(TestUser.ways().size() - 1);
		Path own = Files.createDirectory(this.folder.resolve("own"));
		TestPrograms.copyInto(own.resolve("postgres"));
		user.own(own);
		JavaFiles java = TestUser.isRoot() ? JavaFiles.copiedTo(this.folder, user) : JavaFiles.here();
		try (ServerInAnotherProcess process = ServerInAnotherProcess.start(own.resolve("postgres"), java,
				user.command(List.of()))) {
			assertThat(process.way()).isEqualTo(Privileges.ORDINARY);
			assertThat(Files.getAttribute(own.resolve("postgres/cluster/postmaster.pid"), "unix:uid"))
				.isEqualTo(Files.getAttribute(own, "unix:uid"));
			process.terminate();
		}
		assertThat(own.resolve("postgres/server.log")).content().contains("database system is shut down");
	}

	/**
	 * A container has no unshare (here because it is not found), may hide from root what
	 * other users run, and root may close to others whatever it makes.
	 */
	@Test
	void rootInAContainerFindsWhatAKilledApplicationLeft() throws Exception {
		Path home = this.folder.resolve("data/postgres");
		List<String> container = TestUser.isRoot()
				? List.of("setpriv", "--bounding-set=-sys_ptrace", "--", "sh", "-c",
						"umask 077; PATH=" + programsWithoutUnshare() + "; export PATH; exec \"$0\" \"$@\"")
				: List.of();
		try (ServerInAnotherProcess killed = ServerInAnotherProcess.start(home, JavaFiles.here(), container)) {
			assertThat(killed.way()).isEqualTo(TestUser.isRoot() ? Privileges.NOBODY : Privileges.ORDINARY);
			killed.kill();
		}
		try (ServerInAnotherProcess next = ServerInAnotherProcess.start(home, JavaFiles.here(), container)) {
			next.terminate();
		}
		assertThat(home.resolve("server.log")).content()
			.containsSubsequence("ready to accept connections", "database system is shut down",
					"ready to accept connections", "database system is shut down");
	}

	private Path programsWithoutUnshare() throws IOException {
		Path programs = Files.createDirectory(this.folder.resolve("bin"));
		for (String name : List.of("setpriv", "test", "true")) {
			for (String place : System.getenv("PATH").split(":")) {
				Path program = Path.of(place, name);
				if (Files.isExecutable(program) && !Files.exists(programs.resolve(name))) {
					Files.createSymbolicLink(programs.resolve(name), program);
				}
			}
		}
		return programs;
	}

	/** Of this user alone, or of a stranger where root is this user. */
	private Path closedFolder() throws IOException {
		Path closed = this.folder.resolve("closed");
		if (!Files.exists(closed)) {
			Files.createDirectory(closed,
					PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
			if (TestUser.isRoot()) {
				Files.setAttribute(closed, "unix:uid", STRANGER);
			}
		}
		return closed;
	}

	private PostgresSettings settings(Path home) {
		return new PostgresSettings(home, programs, false, this.folder.resolve("common"));
	}

	/** What the system says about the server's process, as the server sees it itself. */
	private static String ofItsProcess(EmbeddedPostgres server, String pattern) throws SQLException {
		return query(server, "select substring(pg_read_file('/proc/self/status') from '" + pattern + "')");
	}

}
