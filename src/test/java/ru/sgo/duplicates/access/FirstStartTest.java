package ru.sgo.duplicates.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import ru.sgo.duplicates.DuplicatesApplication;
import ru.sgo.duplicates.TestClient;
import ru.sgo.duplicates.postgres.TestPrograms;

import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** The application without the demonstration, on a database of its own. */
@ExtendWith(OutputCaptureExtension.class)
class FirstStartTest {

	private static final Pattern PRINTED = Pattern.compile("first user is admin, the password: (\\S+)");

	private static final DemonstrationUsers.User USER = new DemonstrationUsers.User("shown", "known to everybody",
			"officer", null, null, "Морозова Елена Павловна");

	@TempDir
	private Path folder;

	@BeforeEach
	void theServerReachesTheFolder() throws IOException {
		Files.setPosixFilePermissions(this.folder, PosixFilePermissions.fromString("rwxr-xr-x"));
	}

	@Test
	void startsEmptyWithTheUserAdminWhosePasswordIsPrintedOnce(CapturedOutput output) throws IOException {
		try (ConfigurableApplicationContext first = start()) {
			Matcher printed = PRINTED.matcher(output.getAll());
			assertThat(printed.find()).isTrue();
			String password = printed.group(1);
			assertThat(printed.find()).isFalse();
			assertThat(output.getAll()).doesNotContain(" WARN ", " ERROR ");
			assertThat(output.getAll().strip().lines().reduce((line, next) -> next))
				.hasValueSatisfying(last -> assertThat(last)
					.contains("Open http://localhost:" + first.getEnvironment().getProperty("local.server.port")
							+ " and sign in as admin. There is nothing yet: load the lists of your schools"));
			assertOnlyAdmin(first, password);
			assertThat(count(first, "organization") + count(first, "student_account") + count(first, "movement"))
				.isZero();
		}
		int said = output.getAll().length();
		// As in a backup of the time when there was no such file.
		Files.delete(this.folder.resolve("postgres").resolve("application-password"));
		try (ConfigurableApplicationContext second = start()) {
			assertThat(output.getAll().substring(said)).doesNotContain("the password");
			assertOnlyAdmin(second, PRINTED.matcher(output.getAll()).results().findFirst().orElseThrow().group(1));
		}
	}

	@Test
	void theDemonstrationStartsNowhereButInItsOwn(CapturedOutput output) throws IOException {
		TestPrograms.copyInto(this.folder.resolve("postgres"));
		try (ConfigurableApplicationContext real = start()) {
			assertThat(count(real, "app_user")).isOne();
		}
		assertThatIllegalStateException().isThrownBy(() -> start("demo"))
			.withMessageContaining("not the demonstration's");
		try (ConfigurableApplicationContext real = start()) {
			real.getBean(Users.class).createForDemonstration(USER);
			real.getBean(JdbcClient.class).sql("update app_user set demonstration = true").update();
		}
		int said = output.getAll().length();
		try (ConfigurableApplicationContext real = start()) {
			Matcher printed = PRINTED.matcher(output.getAll().substring(said));
			assertThat(printed.find()).isTrue();
			assertOnlyAdmin(real, printed.group(1));
			assertThat(signIn(real, USER.login(), USER.password())).isEqualTo(401);
			JdbcClient jdbc = real.getBean(JdbcClient.class);
			jdbc.sql("delete from app_user").update();
			jdbc.sql("insert into organization (code, name, kind) values ('УО-01', 'Управление', 'AUTHORITY')")
				.update();
		}
		assertThatIllegalStateException().isThrownBy(() -> start("demo"))
			.withMessageContaining("not the demonstration's");
	}

	@Test
	void aPasswordThatEverybodyUsesEndsTheStartWithOneSentence(CapturedOutput output) throws IOException {
		TestPrograms.copyInto(this.folder.resolve("postgres"));
		assertThatExceptionOfType(RefusedPassword.class)
			.isThrownBy(() -> SpringApplication.run(DuplicatesApplication.class, "--DUPLICATES_DATA_DIR=" + this.folder,
					"--DUPLICATES_ADMIN_PASSWORD=password123", "--server.port=0"));
		assertThat(output.getAll())
			.contains("DUPLICATES_ADMIN_PASSWORD is one that everybody uses: give the first user")
			.doesNotContain("password123", "	at ");
		try (ConfigurableApplicationContext next = start()) {
			assertThat(count(next, "app_user")).isOne();
		}
	}

	/** Whoever waits for it may sign in as soon as it is up. */
	@Test
	void theHealthIsUpWhenThereIsSomebodyToSignIn() throws IOException {
		TestPrograms.copyInto(this.folder.resolve("postgres"));
		List<TestClient.Answer> before = new ArrayList<>();
		SpringApplication application = new SpringApplication(DuplicatesApplication.class);
		application.addInitializers(context -> ((GenericApplicationContext) context).registerBean("last",
				ApplicationRunner.class, () -> arguments -> {
					before.add(health(context));
					assertThat(signIn(context, "admin", "a guess")).isEqualTo(503);
				}));
		try (ConfigurableApplicationContext started = application.run("--DUPLICATES_DATA_DIR=" + this.folder,
				"--DUPLICATES_ADMIN_PASSWORD=", "--server.port=0")) {
			assertThat(before).singleElement().satisfies(answer -> {
				assertThat(answer.status()).isEqualTo(503);
				assertThat(answer.json().path("status").asString()).isEqualTo("OUT_OF_SERVICE");
			});
			assertThat(health(started).text()).isEqualTo("{\"status\":\"UP\"}");
			assertThat(started.getEnvironment().getProperty("server.address")).isEqualTo("127.0.0.1");
		}
	}

	private static TestClient.Answer health(ApplicationContext application) {
		int port = Integer.parseInt(application.getEnvironment().getRequiredProperty("local.server.port"));
		return TestClient.anonymous(port).get("/actuator/health");
	}

	@Test
	void theDemonstrationKeepsItsDataApart() {
		assertThat(dataFolder("demo")).isEqualTo("./data-demo");
		assertThat(dataFolder()).isEqualTo("./data");
	}

	private static String dataFolder(String... profiles) {
		StandardEnvironment environment = new StandardEnvironment();
		environment.setActiveProfiles(profiles);
		ConfigDataEnvironmentPostProcessor.applyTo(environment);
		return environment.resolvePlaceholders("${DUPLICATES_DATA_DIR:./data}");
	}

	private ConfigurableApplicationContext start(String... profiles) {
		return SpringApplication.run(DuplicatesApplication.class, "--DUPLICATES_DATA_DIR=" + this.folder,
				"--DUPLICATES_ADMIN_PASSWORD=", "--server.port=0",
				"--spring.profiles.active=" + String.join(",", profiles));
	}

	/** The printed password is right, and good for nothing but to be changed. */
	private static void assertOnlyAdmin(ConfigurableApplicationContext application, String password) {
		UserAccounts users = application.getBean(UserAccounts.class);
		assertThat(users.countByDemonstration(false)).isOne();
		UserAccount admin = users.findByLogin("admin").orElseThrow();
		assertThat(admin.role()).isEqualTo(Role.ADMINISTRATOR);
		assertThat(admin.mustChangePassword()).isTrue();
		assertThat(signIn(application, "admin", password)).isEqualTo(403);
		assertThat(signIn(application, "admin", "another")).isEqualTo(401);
	}

	private static int signIn(ApplicationContext application, String login, String password) {
		int port = Integer.parseInt(application.getEnvironment().getRequiredProperty("local.server.port"));
		return TestClient.as(port, login, password).get("/api/cases").status();
	}

	private static long count(ConfigurableApplicationContext application, String table) {
		return application.getBean(JdbcClient.class).sql("select count(*) from " + table).query(Long.class).single();
	}

}
