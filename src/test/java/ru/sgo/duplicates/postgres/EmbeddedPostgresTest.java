package ru.sgo.duplicates.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static ru.sgo.duplicates.postgres.TestSql.execute;
import static ru.sgo.duplicates.postgres.TestSql.query;

/** The server of the application's own, through all that can happen to it. */
class EmbeddedPostgresTest {

	@TempDir
	static Path programs;

	private Path home;

	@BeforeAll
	static void theServerReachesItsPrograms() throws IOException {
		Files.setPosixFilePermissions(programs, PosixFilePermissions.fromString("rwxr-xr-x"));
	}

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
			execute(first, "create unique index child_name on child (name)");
			assertThatThrownBy(() -> execute(first, "insert into child values ('Егор')"))
				.hasMessageContaining("child_name");
			assertThat(this.home.resolve("server.log")).content().contains("child_name").doesNotContain("DETAIL");
			assertThat(query(first, "show fsync")).isEqualTo("on");
		}
		try (EmbeddedPostgres second = start()) {
			assertThat(query(second, "select name from child")).isEqualTo("Егор");
		}
	}

	/** A pipe would stay open as long as the server runs, and who reads it would hang. */
	@Test
	void whatItsProgramsSayGoesToFiles() {
		try (EmbeddedPostgres server = start()) {
			assertThat(this.home.resolve("initdb.log")).content().contains("Success");
			assertThat(this.home.resolve("pg_ctl.log")).content().contains("server started");
			assertThat(this.home.resolve("server.log")).content().contains("ready to accept connections");
			assertThat(server.username()).isEqualTo("postgres");
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
	void aThrowAwayServerDoesNotWaitForTheDiskAndLeavesNothing() throws SQLException {
		try (EmbeddedPostgres server = EmbeddedPostgres.start(TestPrograms.thrownAway(this.home, programs))) {
			assertThat(query(server, "show fsync")).isEqualTo("off");
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

	@Test
	void isNotStartedBesideTheDatabaseOfATest() {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(EmbeddedPostgresAutoConfiguration.class))
			.withBean(JdbcConnectionDetails.class, () -> mock(JdbcConnectionDetails.class))
			.withPropertyValues("DUPLICATES_DATA_DIR=" + this.home.getParent())
			.run(context -> assertThat(context).doesNotHaveBean(EmbeddedPostgres.class));
		assertThat(this.home).doesNotExist();
	}

	private EmbeddedPostgres start() {
		return EmbeddedPostgres.start(new PostgresSettings(this.home, programs, false, this.home.getParent()));
	}

	private static List<InetAddress> otherAddresses() throws IOException {
		return Collections.list(NetworkInterface.getNetworkInterfaces())
			.stream()
			.flatMap(one -> Collections.list(one.getInetAddresses()).stream())
			.filter(address -> !address.isLoopbackAddress())
			.toList();
	}

}
