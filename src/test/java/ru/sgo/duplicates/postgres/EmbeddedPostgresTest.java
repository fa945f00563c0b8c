package ru.sgo.duplicates.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The server of the application's own, through all that can happen to it. */
class EmbeddedPostgresTest {

	private Path home;

	@BeforeEach
	void aFolderThatTheServerCanReach() throws IOException {
		Path folder = Files.createTempDirectory("launcher");
		Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
		this.home = folder.resolve("postgres");
	}

	@AfterEach
	void nothingIsLeft() throws IOException {
		FileSystemUtils.deleteRecursively(this.home.getParent());
	}

	@Test
	void keepsItsDataOverARestart() throws SQLException {
		try (EmbeddedPostgres first = start()) {
			execute(first, "create table child (name text); insert into child values ('Егор')");
		}
		try (EmbeddedPostgres second = start()) {
			assertThat(query(second, "select name from child")).isEqualTo("Егор");
		}
	}

	@Test
	void stopsWhatAKilledApplicationLeftBehindAndKeepsTheData() throws Exception {
		try (ServerInAnotherProcess killed = ServerInAnotherProcess.start(this.home)) {
			killed.kill();
		}
		long orphan = Long.parseLong(Files.readAllLines(this.home.resolve("cluster/postmaster.pid")).get(0).strip());
		assertThat(isAtWork(orphan)).isTrue();
		try (EmbeddedPostgres next = start()) {
			assertThat(isAtWork(orphan)).isFalse();
			assertThat(query(next, "select 'here'")).isEqualTo("here");
		}
	}

	@Test
	void aTerminatedApplicationStopsItsServerCleanly() throws Exception {
		try (ServerInAnotherProcess other = ServerInAnotherProcess.start(this.home)) {
			other.terminate();
		}
		assertThat(this.home.resolve("cluster/postmaster.pid")).doesNotExist();
		assertThat(Files.readString(this.home.resolve("server.log"))).contains("database system is shut down");
		try (EmbeddedPostgres next = start()) {
			assertThat(query(next, "select 'here'")).isEqualTo("here");
		}
		assertThat(Files.readString(this.home.resolve("server.log"))).doesNotContain("was not properly shut down");
	}

	@Test
	void aSecondCopyOnTheSameFolderIsRefused() throws Exception {
		try (ServerInAnotherProcess other = ServerInAnotherProcess.start(this.home)) {
			assertThatThrownBy(this::start).isInstanceOf(PostgresStartException.class)
				.hasMessageContaining(this.home.toString());
			other.terminate();
		}
	}

	@Test
	void onlyItsOwnerReadsThePasswordAndWithoutItNobodyComesIn() throws Exception {
		try (EmbeddedPostgres server = start()) {
			assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(this.home.resolve("password"))))
				.isEqualTo("rw-------");
			assertThatThrownBy(
					() -> DriverManager.getConnection(server.jdbcUrl("postgres"), server.username(), "wrong"))
				.hasMessageContaining("password");
			assertThat(query(server, "show unix_socket_directories")).isEmpty();
			assertThat(query(server, "show listen_addresses")).isEqualTo("127.0.0.1");
			int port = URI.create(server.jdbcUrl("postgres").substring("jdbc:".length())).getPort();
			for (InetAddress address : otherAddresses()) {
				assertThatThrownBy(() -> new Socket(address, port).close()).isInstanceOf(IOException.class);
			}
		}
	}

	@Test
	void knowsCyrillicAndItsOrder() throws SQLException {
		try (EmbeddedPostgres server = start()) {
			assertThat(query(server, "select lower('ЁЖ')")).isEqualTo("ёж");
			assertThat(query(server, "select 'ЛИСИЦЫН' ilike 'лис%'")).isEqualTo("t");
			assertThat(query(server,
					"select string_agg(w, ' ' order by w) from unnest(array['ель', 'ёлка', 'Ёж', 'Егор']) w"))
				.isEqualTo("Егор Ёж ёлка ель");
			execute(server, "create extension pg_trgm");
			assertThat(query(server, "select similarity('Лисицын', 'Лисицин') > 0.3")).isEqualTo("t");
		}
	}

	@Test
	void aThrowAwayServerLeavesNothing() {
		try (EmbeddedPostgres server = EmbeddedPostgres
			.start(new PostgresSettings(this.home, this.home.resolveSibling("programs"), true))) {
			assertThat(server.password()).hasSizeGreaterThan(20);
			assertThat(this.home).exists();
		}
		assertThat(this.home).doesNotExist();
	}

	@Test
	void isNotStartedBesideAServerOfOnesOwn() {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(EmbeddedPostgresAutoConfiguration.class))
			.withPropertyValues("spring.datasource.url=jdbc:postgresql://db.example/duplicates",
					"DUPLICATES_DATA_DIR=" + this.home.getParent())
			.run(context -> assertThat(context).doesNotHaveBean(EmbeddedPostgres.class));
		assertThat(this.home).doesNotExist();
	}

	/**
	 * A process that has ended but that nobody has asked after has no command any more.
	 */
	private static boolean isAtWork(long process) {
		return ProcessHandle.of(process).flatMap(handle -> handle.info().command()).isPresent();
	}

	private EmbeddedPostgres start() {
		return EmbeddedPostgres.start(PostgresSettings.keptIn(this.home));
	}

	private static List<InetAddress> otherAddresses() throws IOException {
		return Collections.list(NetworkInterface.getNetworkInterfaces())
			.stream()
			.flatMap(one -> Collections.list(one.getInetAddresses()).stream())
			.filter(address -> !address.isLoopbackAddress())
			.toList();
	}

	private static void execute(EmbeddedPostgres server, String sql) throws SQLException {
		try (Connection connection = connect(server); var statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private static String query(EmbeddedPostgres server, String sql) throws SQLException {
		try (Connection connection = connect(server);
				var statement = connection.createStatement();
				var rows = statement.executeQuery(sql)) {
			rows.next();
			return rows.getString(1);
		}
	}

	private static Connection connect(EmbeddedPostgres server) throws SQLException {
		return DriverManager.getConnection(server.jdbcUrl("postgres"), server.username(), server.password());
	}

}
