package ru.sgo.duplicates.backup;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import ru.sgo.duplicates.postgres.OlderServer;
import ru.sgo.duplicates.postgres.TestPrograms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * A folder of an older major version of PostgreSQL is refused, and taken over by a
 * backup. The programs of that version are fetched for this test alone:
 * {@code ./mvnw -Pold-postgres test -Dtest=OlderServerTest}.
 */
@EnabledIfSystemProperty(named = "old.postgres", matches = ".+")
@ExtendWith(OutputCaptureExtension.class)
class OlderServerTest {

	/** The last that wants nothing which came with PostgreSQL 18. */
	private static final String SCHEMA = "0018";

	private final ByteArrayOutputStream said = new ByteArrayOutputStream();

	@TempDir
	private Path folder;

	@Test
	void aTownOfAnOlderMajorVersionIsTakenOver(CapturedOutput output) throws Exception {
		Files.setPosixFilePermissions(this.folder, PosixFilePermissions.fromString("rwxr-xr-x"));
		Path file = this.folder.resolve("town.zip");
		Path data = this.folder.resolve("data");
		List<String> there = List.of("--DUPLICATES_DATA_DIR=" + data);
		String version;
		try (OlderServer old = OlderServer.start(data.resolve("postgres"), this.folder.resolve("old"))) {
			DriverManagerDataSource town = new DriverManagerDataSource(old.url(), old.username(), old.password());
			Flyway.configure().dataSource(town).target(SCHEMA).load().migrate();
			TestTowns.fill(town);
			version = old.version();
			assertThat(command("backup", file,
					List.of("--spring.datasource.url=" + old.url(), "--spring.datasource.username=" + old.username(),
							"--spring.datasource.password=" + old.password())))
				.as(said())
				.isZero();
		}
		BackupDescription taken = new BackupReader(file, null).check();
		assertThat(taken.header().postgres()).isEqualTo(version).doesNotStartWith("18");
		assertThatThrownBy(() -> BackupStoryTest.start(there)).isInstanceOf(RuntimeException.class);
		assertThat(output.getAll()).contains("Two commands take it over", "java -jar NEW.jar restore FILE")
			.doesNotContain("\tat ");

		Files.move(data.resolve("postgres"), this.folder.resolve("postgres.old"));
		TestPrograms.copyInto(data.resolve("postgres"));
		assertThat(command("restore", file, there)).as(said()).isZero();
		try (ConfigurableApplicationContext application = BackupStoryTest.start(there)) {
			assertThat(BackupStoryTest.ask(application).get("/api/state").json().at("/versions/postgresql").asString())
				.startsWith("18");
			JdbcClient jdbc = application.getBean(JdbcClient.class);
			assertThat(jdbc.sql("select count(*) from look").query(Long.class).single()).isEqualTo(TestTowns.LOOKS);
			assertThat(BackupStoryTest.ask(application).get("/api/students").json().path("total").asInt()).isEqualTo(2);
		}
	}

	private int command(String command, Path file, List<String> settings) {
		return BackupStoryTest.command(new PrintStream(this.said, true, StandardCharsets.UTF_8), settings, command,
				file);
	}

	private String said() {
		return this.said.toString(StandardCharsets.UTF_8);
	}

}
