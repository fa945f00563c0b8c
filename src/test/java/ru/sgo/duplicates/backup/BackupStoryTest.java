package ru.sgo.duplicates.backup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import ru.sgo.duplicates.ApplicationTest;
import ru.sgo.duplicates.DuplicatesApplication;
import ru.sgo.duplicates.TestClient;
import ru.sgo.duplicates.TestDatabase;
import ru.sgo.duplicates.intake.Imports;
import ru.sgo.duplicates.intake.TestImports;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.journal.Journal;
import ru.sgo.duplicates.journal.JournalKind;
import ru.sgo.duplicates.journal.RecordedAct;
import ru.sgo.duplicates.postgres.TestPrograms;
import ru.sgo.duplicates.report.Reports;
import ru.sgo.duplicates.report.TestReports;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A town at work is backed up, and its story goes on in another folder and on another
 * server.
 */
class BackupStoryTest {

	private static final Actor WRITER = Actor.user("writer");

	@TempDir
	private Path folder;

	private final ByteArrayOutputStream said = new ByteArrayOutputStream();

	@Test
	void aTownBackedUpAtWorkGoesOnElsewhere() throws Exception {
		Path here = home("here");
		Path there = home("there");
		Path atWork = this.folder.resolve("at-work.zip");
		try (ConfigurableApplicationContext application = start(List.of(in(here)))) {
			town(application);
			AtomicBoolean enough = new AtomicBoolean();
			CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> write(application, enough));
			assertThat(command(here, "backup", atWork)).as(said()).isZero();
			assertThat(said()).contains("Backed up to " + atWork, "read again and found whole", "NOT encrypted");
			enough.set(true);
			writing.join();
			assertThat(ask(application).get("/api/cases").status()).isEqualTo(200);
			assertThat(command(here, "restore", atWork)).isOne();
			assertThat(said()).contains("Another copy of the application works with the data");
		}
		assertThat(command(there, "backup", this.folder.resolve("nothing.zip"))).isOne();
		assertThat(said()).contains("There is no database in " + there.resolve("postgres"));

		assertThat(command(there, "restore", atWork)).as(said()).isZero();
		assertThat(said()).contains("Restored from " + atWork, "journal-key");
		Path again = this.folder.resolve("again.zip");
		assertThat(command(there, "backup", again)).as(said()).isZero();
		assertThat(there.resolve("postgres/cluster/postmaster.pid")).doesNotExist();
		assertThat(contents(again).tables()).isEqualTo(contents(atWork).tables());
		assertThat(contents(again).sequences()).isEqualTo(contents(atWork).sequences());
		assertThat(command(there, "restore", atWork)).isOne();
		assertThat(said()).contains("is not empty, and nothing was changed");

		goesOn(List.of(in(there)));
		List<String> server = anotherServer();
		assertThat(command(server, "restore", atWork)).as(said()).isZero();
		goesOn(server);
		assertThat(said()).doesNotContain("\tat ");
	}

	/** Of one moment, and somebody works on with it. */
	private static void goesOn(List<String> settings) {
		try (ConfigurableApplicationContext application = start(settings)) {
			JdbcClient jdbc = application.getBean(JdbcClient.class);
			assertThat(jdbc.sql("select count(*) from registry_act where actor = 'writer'").query(Long.class).single())
				.isPositive()
				.isEqualTo(jdbc.sql("select count(*) from look where actor = 'writer'").query(Long.class).single());
			carryOutOne(application);
		}
	}

	/** The story goes on. */
	static void carryOutOne(ConfigurableApplicationContext application) {
		TestClient client = ask(application);
		long task = client.get("/api/tasks?status=OPEN").json().path("items").get(0).path("id").asLong();
		TestClient.Answer done = client.post("/api/tasks/" + task + "/carry-out", "{}");
		assertThat(done.status()).as(done.text()).isEqualTo(200);
	}

	@Test
	void saysWhatItNeeds() {
		assertThat(BackupCommand.isMeant("backup")).isTrue();
		assertThat(BackupCommand.isMeant("--server.port=80", "backup")).isFalse();
		assertThat(BackupCommand.isMeant()).isFalse();
		assertThat(new BackupCommand(print(), print()).run("restore")).isOne();
		assertThat(said()).contains("restore FILE");
		assertThat(new BackupCommand(print(), print()).run("backup", this.folder.resolve("town.zip").toString(),
				"--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/duplicates", "--logging.level.root=info",
				"--logging.level.org.flywaydb=info"))
			.isOne();
		assertThat(said()).contains("The database does not answer").doesNotContain("\tat ");
		assertThat(this.folder).isEmptyDirectory();
	}

	private Path home(String name) throws IOException {
		Files.setPosixFilePermissions(this.folder, PosixFilePermissions.fromString("rwxr-xr-x"));
		Path home = Files.createDirectory(this.folder.resolve(name));
		Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
		TestPrograms.copyInto(home.resolve("postgres"));
		return home;
	}

	private static String in(Path home) {
		return "--DUPLICATES_DATA_DIR=" + home;
	}

	/** That of the tests, with an owner and a user of the application. */
	private static List<String> anotherServer() throws SQLException {
		TestDatabase database = new TestDatabase();
		JdbcConnectionDetails user = database.testConnectionDetails();
		FlywayConnectionDetails owner = database.testOwnerDetails();
		return List.of("--spring.datasource.url=" + user.getJdbcUrl(),
				"--spring.datasource.username=" + user.getUsername(),
				"--spring.datasource.password=" + user.getPassword(), "--spring.flyway.user=" + owner.getUsername(),
				"--spring.flyway.password=" + owner.getPassword());
	}

	/** With these settings, on any port. */
	static ConfigurableApplicationContext start(List<String> settings) {
		List<String> arguments = new ArrayList<>(settings);
		arguments.addAll(List.of("--server.port=0", "--DUPLICATES_ADMIN_PASSWORD=" + ApplicationTest.ADMIN_PASSWORD));
		return SpringApplication.run(DuplicatesApplication.class, arguments.toArray(String[]::new));
	}

	static void town(ConfigurableApplicationContext application) {
		new TestImports(application.getBean(Imports.class)).withTownSmall().run();
		long report = new TestReports(application.getBean(Reports.class))
			.run("УО-01", LocalDate.of(2020, 9, 1), LocalDate.of(2021, 3, 31))
			.id();
		TestClient.Answer confirmed = ask(application).post("/api/cases/confirm", "{\"report\":" + report + "}");
		assertThat(confirmed.json().path("confirmed").asInt()).as(confirmed.text()).isPositive();
	}

	/**
	 * Two lines at a time in two tables: of a moment there are as many of the one as of
	 * the other.
	 */
	private static void write(ConfigurableApplicationContext application, AtomicBoolean enough) {
		Journal journal = application.getBean(Journal.class);
		TransactionTemplate transaction = application.getBean(TransactionTemplate.class);
		while (!enough.get()) {
			transaction.executeWithoutResult(status -> {
				journal.record(new RecordedAct(JournalKind.WITHDRAWAL, null, null, null, null, Map.of(), Map.of()),
						WRITER);
				journal.looked(JournalKind.DOCUMENTS, "1", null, WRITER);
			});
		}
	}

	static TestClient ask(ConfigurableApplicationContext application) {
		return TestClient
			.admin(Integer.parseInt(application.getEnvironment().getRequiredProperty("local.server.port")));
	}

	private int command(Path home, String command, Path file) {
		return command(List.of(in(home)), command, file);
	}

	private int command(List<String> settings, String command, Path file) {
		this.said.reset();
		return command(print(), settings, command, file);
	}

	/**
	 * Gives the command, with the levels of the log that other tests of the process
	 * expect.
	 * @param print hears all that is said
	 */
	static int command(PrintStream print, List<String> settings, String command, Path file) {
		List<String> arguments = new ArrayList<>(List.of(command, file.toString()));
		arguments.addAll(settings);
		arguments.addAll(List.of("--logging.level.root=info", "--logging.level.org.flywaydb=info"));
		return new BackupCommand(print, print).run(arguments.toArray(String[]::new));
	}

	private PrintStream print() {
		return new PrintStream(this.said, true, StandardCharsets.UTF_8);
	}

	private String said() {
		return this.said.toString(StandardCharsets.UTF_8);
	}

	private static BackupContents contents(Path file) {
		return new BackupReader(file, null).check().contents();
	}

}
