package ru.sgo.duplicates.backup;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import ru.sgo.duplicates.ApplicationTest;
import ru.sgo.duplicates.DuplicatesApplication;
import ru.sgo.duplicates.PageClient;
import ru.sgo.duplicates.TestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A town as the application made it when it first landed (schema 0008: 260 accounts of
 * the small town of the tests, a report, six cases confirmed, a task done) goes on today.
 * It lies in a backup that today's application took of it.
 */
class FirstSchemaTest {

	private static final BackupReader TOWN = new BackupReader(Path.of("src/test/resources/first-schema.zip"), null);

	@Test
	void aTownOfTheFirstSchemaIsMigratedAndGoesOn() throws Exception {
		BackupDescription checked = TOWN.check();
		assertThat(checked.header().schemaVersion()).isEqualTo("0008");
		DriverManagerDataSource town = (DriverManagerDataSource) TestTowns.database();
		new Restoration(Flyway.configure().dataSource(town).load()).restore(TOWN, checked);
		long accounts = rows(checked, "student_account");
		long cases = rows(checked, "duplicate_case");
		assertThat(List.of(accounts, cases)).allMatch(rows -> rows > 10);
		try (ConfigurableApplicationContext application = SpringApplication.run(DuplicatesApplication.class,
				"--spring.datasource.url=" + town.getUrl(), "--spring.datasource.username=" + town.getUsername(),
				"--spring.datasource.password=" + town.getPassword(), "--server.port=0")) {
			assertThat(count(town, "student_account")).isEqualTo(accounts);
			assertThat(count(town, "task")).isEqualTo(rows(checked, "task")).isPositive();
			int port = Integer.parseInt(application.getEnvironment().getRequiredProperty("local.server.port"));
			TestClient admin = TestClient.admin(port);
			JsonNode before = admin.get("/api/cases?size=100").json();
			assertThat(before.path("total").asLong()).isEqualTo(cases);
			TestClient.Answer report = admin.post("/api/reports",
					"{\"authority\":\"УО-01\",\"from\":\"2020-09-01\",\"to\":\"2021-03-31\"}");
			assertThat(report.status()).as(report.text()).isEqualTo(202);
			await().atMost(Duration.ofMinutes(1))
				.untilAsserted(() -> assertThat(admin.get(report.location()).json().path("status").asString())
					.isEqualTo("COMPLETED"));
			casesAnswer(port, admin.get("/api/cases?size=100").json());
			BackupStoryTest.carryOutOne(application);
		}
	}

	/** Those that were decided, and every twentieth of the others. */
	private static void casesAnswer(int port, JsonNode cases) throws Exception {
		PageClient browser = new PageClient(port);
		browser.signIn("admin", ApplicationTest.ADMIN_PASSWORD);
		List<String> failed = new ArrayList<>();
		for (JsonNode one : cases.path("items")) {
			int number = one.path("number").asInt();
			if (number % 20 != 0 && one.path("status").asString().equals("FOUND")) {
				continue;
			}
			int page = browser.get("/municipality/cases/" + number, "ru").statusCode();
			int program = TestClient.admin(port).get("/api/cases/" + number).status();
			if (page != 200 || program != 200) {
				failed.add(number + ": " + page + ", " + program);
			}
		}
		assertThat(failed).isEmpty();
	}

	private static long rows(BackupDescription backup, String table) {
		return backup.contents()
			.tables()
			.stream()
			.filter(one -> one.name().equals(table))
			.findFirst()
			.orElseThrow()
			.rows();
	}

	private static long count(DriverManagerDataSource town, String table) {
		return JdbcClient.create(town).sql("select count(*) from " + table).query(Long.class).single();
	}

}
