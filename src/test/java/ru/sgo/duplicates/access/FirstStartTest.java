package ru.sgo.duplicates.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import ru.sgo.duplicates.DuplicatesApplication;
import ru.sgo.duplicates.TestClient;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The application without the demonstration, on a database of its own. */
@ExtendWith(OutputCaptureExtension.class)
class FirstStartTest {

	private static final Pattern PRINTED = Pattern.compile("first user is admin, the password: (\\S+)");

	@TempDir
	private Path folder;

	@Test
	void startsEmptyWithTheUserAdminWhosePasswordIsPrintedOnce(CapturedOutput output) throws IOException {
		Files.setPosixFilePermissions(this.folder, PosixFilePermissions.fromString("rwxr-xr-x"));
		try (ConfigurableApplicationContext first = start()) {
			Matcher printed = PRINTED.matcher(output.getAll());
			assertThat(printed.find()).isTrue();
			String password = printed.group(1);
			assertThat(printed.find()).isFalse();
			assertThat(output.getAll()).doesNotContain(" WARN ", " ERROR ");
			assertOnlyAdmin(first, password);
			assertThat(count(first, "organization") + count(first, "student_account") + count(first, "movement"))
				.isZero();
		}
		int said = output.getAll().length();
		try (ConfigurableApplicationContext second = start()) {
			assertThat(output.getAll().substring(said)).doesNotContain("the password");
			assertOnlyAdmin(second, PRINTED.matcher(output.getAll()).results().findFirst().orElseThrow().group(1));
		}
	}

	private ConfigurableApplicationContext start() {
		return SpringApplication.run(DuplicatesApplication.class, "--DUPLICATES_DATA_DIR=" + this.folder,
				"--DUPLICATES_ADMIN_PASSWORD=", "--server.port=0", "--spring.profiles.active=");
	}

	/** The printed password is right, and good for nothing but to be changed. */
	private static void assertOnlyAdmin(ConfigurableApplicationContext application, String password) {
		UserAccounts users = application.getBean(UserAccounts.class);
		assertThat(users.count()).isOne();
		UserAccount admin = users.findByLogin("admin").orElseThrow();
		assertThat(admin.role()).isEqualTo(Role.ADMINISTRATOR);
		assertThat(admin.mustChangePassword()).isTrue();
		int port = Integer.parseInt(application.getEnvironment().getRequiredProperty("local.server.port"));
		assertThat(TestClient.as(port, "admin", password).get("/api/cases").status()).isEqualTo(403);
		assertThat(TestClient.as(port, "admin", "another").get("/api/cases").status()).isEqualTo(401);
	}

	private static long count(ConfigurableApplicationContext application, String table) {
		return application.getBean(JdbcClient.class).sql("select count(*) from " + table).query(Long.class).single();
	}

}
