package ru.sgo.duplicates.postgres;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.sgo.duplicates.postgres.TestSql.execute;
import static ru.sgo.duplicates.postgres.TestSql.query;

/** A real server, really killed. */
@ExtendWith(OutputCaptureExtension.class)
class ServerWatchTest {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final String LONG = "select count(*) from generate_series(1, 3000000000::bigint)";

	@TempDir
	private Path folder;

	private Path home;

	private EmbeddedPostgres server;

	private ServerWatch watch;

	private final CountDownLatch end = new CountDownLatch(1);

	@BeforeEach
	void aWatchedServer() throws Exception {
		Files.setPosixFilePermissions(this.folder, PosixFilePermissions.fromString("rwxr-xr-x"));
		this.home = this.folder.resolve("postgres");
		this.server = EmbeddedPostgres
			.start(new PostgresSettings(this.home, TestPrograms.FOLDER, false, this.folder.resolve("common")));
		execute(this.server, "create table child as select 'Егор' as name");
		this.watch = new ServerWatch(this.server, List.of(Duration.ofMillis(100), Duration.ofMillis(100)),
				this.end::countDown);
		this.watch.start();
	}

	@AfterEach
	void stopped() {
		this.watch.stop();
		this.server.close();
	}

	@Test
	void aKilledServerIsThereAgainWhereItWasAndThePoolFindsIt(CapturedOutput output) throws Exception {
		String address = this.server.jdbcUrl("postgres");
		try (HikariDataSource pool = pool()) {
			JdbcClient jdbc = JdbcClient.create(pool);
			for (int i = 0; i < 2; i++) {
				assertThat(jdbc.sql("select name from child").query(String.class).single()).isEqualTo("Егор");
				Killing.kill(Killing.postmaster(this.home));
				int healed = i + 1;
				Killing.await(PATIENCE, () -> output.getAll().split("works again after", -1).length == healed + 1);
				Killing.await(PATIENCE, () -> jdbc.sql("select name from child").query(String.class).single() != null);
			}
		}
		assertThat(this.server.jdbcUrl("postgres")).isEqualTo(address);
	}

	/** It would go on for hours, and nobody could use the data meanwhile. */
	@Test
	void whatAKilledServerLeavesAtWorkIsEnded(CapturedOutput output) throws Exception {
		ExecutorService other = Executors.newSingleThreadExecutor();
		try {
			other.submit(() -> query(this.server, LONG));
			Killing.await(PATIENCE, () -> !backends().isEmpty());
			Killing.kill(Killing.postmaster(this.home));
			Killing.await(PATIENCE, () -> output.getAll().contains("works again after"));
			assertThat(output.getAll()).contains("processes of the server outlive it and are ended");
			assertThat(query(this.server, "select name from child")).isEqualTo("Егор");
		}
		finally {
			other.shutdownNow();
		}
	}

	/**
	 * The server does it itself: it throws all connections out, and lets them in again.
	 */
	@Test
	void aKilledProcessOfTheServerDoesNotEndIt(CapturedOutput output) throws Exception {
		long postmaster = Killing.postmaster(this.home);
		try (HikariDataSource pool = pool()) {
			JdbcClient jdbc = JdbcClient.create(pool);
			Killing.kill(jdbc.sql("select pg_backend_pid()").query(Long.class).single());
			Path said = this.home.resolve("server.log");
			Killing.await(PATIENCE, () -> Files.readString(said).contains("all server processes terminated"));
			Killing.await(PATIENCE, () -> jdbc.sql("select name from child").query(String.class).single() != null);
		}
		assertThat(Killing.postmaster(this.home)).isEqualTo(postmaster);
		assertThat(output.getAll()).doesNotContain("has ended by itself");
	}

	@Test
	void whereItCannotBeStartedTheApplicationEndsWithOneLine(CapturedOutput output) throws Exception {
		Files.writeString(this.home.resolve("cluster/postgresql.auto.conf"), "no_such_setting = 'x'\n");
		Killing.kill(Killing.postmaster(this.home));
		assertThat(this.end.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
		assertThat(output.getAll().lines().filter(line -> line.contains("ERROR"))).singleElement()
			.asString()
			.contains("The application ends, for its database server has ended and could not be started again.",
					this.home.resolve("server.log").toString());
		assertThat(output.getAll()).doesNotContain("\tat ");
	}

	/** As on a disk that has become one to be read only. */
	@Test
	void whatItsFolderRefusesIsSaidInWords(CapturedOutput output) throws Exception {
		long postmaster = Killing.postmaster(this.home);
		Path file = PostmasterFile.in(this.home.resolve("cluster"));
		Files.delete(file);
		Files.createDirectory(file);
		Killing.kill(postmaster);
		assertThat(this.end.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
		assertThat(output.getAll()).contains("could not be started again. The data cannot be kept in " + this.home)
			.doesNotContain("\tat ");
	}

	@Test
	void oneThatIsStoppedIsNotStartedAgain() throws Exception {
		this.server.close();
		Thread.sleep(1200);
		assertThat(this.server.hasDied()).isFalse();
		assertThat(this.home.resolve("cluster/postmaster.pid")).doesNotExist();
	}

	private List<String> backends() throws Exception {
		try (Connection connection = DriverManager.getConnection(this.server.jdbcUrl("postgres"),
				this.server.username(), this.server.password());
				var statement = connection.createStatement();
				var rows = statement.executeQuery("select query from pg_stat_activity where query like '" + LONG
						+ "%' and state = 'active' and pid <> pg_backend_pid()")) {
			return rows.next() ? List.of(rows.getString(1)) : List.of();
		}
	}

	private HikariDataSource pool() {
		HikariDataSource pool = new HikariDataSource();
		pool.setJdbcUrl(this.server.jdbcUrl("postgres"));
		pool.setUsername(this.server.username());
		pool.setPassword(this.server.password());
		pool.setConnectionTimeout(5000);
		return pool;
	}

}
