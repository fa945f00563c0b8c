package ru.sgo.duplicates.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.config.DestructionAwareBeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ru.sgo.duplicates.postgres.TestSql.query;
import static ru.sgo.duplicates.postgres.TestSql.execute;

/** How an application ends, and what becomes of its server. */
class StopTest {

	private Path home;

	@BeforeEach
	void aFolderThatTheServerCanReach() throws IOException {
		Path folder = Files.createTempDirectory("launcher");
		Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
		this.home = folder.resolve("postgres");
		TestPrograms.copyInto(this.home);
	}

	@AfterEach
	void nothingIsLeft() throws IOException {
		FileSystemUtils.deleteRecursively(this.home.getParent());
	}

	@Test
	void whatAKilledApplicationLeftBehindIsStoppedAndTheDataAreKept() throws Exception {
		try (ServerInAnotherProcess killed = ServerInAnotherProcess.start(this.home)) {
			killed.kill();
		}
		long orphan = Long.parseLong(Files.readAllLines(this.home.resolve("cluster/postmaster.pid")).get(0).strip());
		assertThat(isAtWork(orphan)).isTrue();
		try (EmbeddedPostgres next = EmbeddedPostgres.start(PostgresSettings.keptIn(this.home))) {
			assertThat(isAtWork(orphan)).isFalse();
			assertThat(query(next, "select count(*) from pg_database where datname = 'duplicates'")).isEqualTo("1");
		}
	}

	@Test
	void aTerminatedApplicationStopsItsServerCleanly() throws Exception {
		try (ServerInAnotherProcess other = ServerInAnotherProcess.start(this.home)) {
			endedCleanly(other.terminate());
		}
	}

	@Test
	void controlCStopsTheServerCleanly() throws Exception {
		try (ServerInAnotherProcess other = ServerInAnotherProcess.start(this.home, "env", "--default-signal=INT",
				"setsid")) {
			endedCleanly(other.interruptItsGroup());
		}
	}

	@Test
	void theConnectionPoolIsClosedBeforeTheServer() {
		List<String> destroyed = new ArrayList<>();
		DestructionAwareBeanPostProcessor witness = (bean, name) -> destroyed.add(name);
		new ApplicationContextRunner()
			.withConfiguration(
					AutoConfigurations.of(EmbeddedPostgresAutoConfiguration.class, DataSourceAutoConfiguration.class))
			.withBean(DestructionAwareBeanPostProcessor.class, () -> witness)
			.withPropertyValues("DUPLICATES_DATA_DIR=" + this.home.getParent())
			.run(context -> {
				EmbeddedPostgres server = context.getBean(EmbeddedPostgres.class);
				execute(server, "create role %s login password '%s'".formatted(server.applicationUsername(),
						server.applicationPassword()));
				context.getBean(DataSource.class).getConnection().close();
			});
		assertThat(destroyed).containsSubsequence("dataSource", "embeddedPostgres");
	}

	@Test
	void aSecondCopyOnTheSameFolderIsRefused() throws Exception {
		try (ServerInAnotherProcess other = ServerInAnotherProcess.start(this.home)) {
			assertThatThrownBy(() -> EmbeddedPostgres.start(PostgresSettings.keptIn(this.home)))
				.isInstanceOf(PostgresStartException.class)
				.hasMessageContaining("Another copy of the application works with the data in " + this.home);
			other.terminate();
		}
	}

	@Test
	void anApplicationWhoseServerDiesForGoodSaysSoInOneLineAndEndsWithAnExitCode() throws Exception {
		try (ServerInAnotherProcess other = ServerInAnotherProcess.start(this.home)) {
			Files.writeString(this.home.resolve("cluster/postgresql.auto.conf"), "no_such_setting = 'x'\n");
			Killing.kill(Killing.postmaster(this.home));
			String said = other.awaitOwnEnd();
			assertThat(other.exitCode()).isOne();
			assertThat(said.lines().filter(line -> line.contains("ERROR"))).singleElement()
				.asString()
				.contains("The application ends, for its database server has ended and could not be started again.");
			assertThat(said).doesNotContain("\tat ");
		}
	}

	private void endedCleanly(String lastWords) throws IOException {
		assertThat(this.home.resolve("cluster/postmaster.pid")).as(lastWords).doesNotExist();
		assertThat(this.home.resolve("server.log")).content().contains("database system is shut down");
		EmbeddedPostgres.start(PostgresSettings.keptIn(this.home)).close();
		assertThat(this.home.resolve("server.log")).content().doesNotContain("was not properly shut down");
	}

	/**
	 * A process that has ended but that nobody has asked after has no command any more.
	 */
	private static boolean isAtWork(long process) {
		return ProcessHandle.of(process)
			.map(ProcessHandle::info)
			.flatMap(info -> info.command().or(info::commandLine))
			.isPresent();
	}

}
