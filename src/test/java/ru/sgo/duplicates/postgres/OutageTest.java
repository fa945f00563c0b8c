package ru.sgo.duplicates.postgres;

import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import ru.sgo.duplicates.ApplicationTest;
import ru.sgo.duplicates.DuplicatesApplication;
import ru.sgo.duplicates.PageClient;
import ru.sgo.duplicates.TestClient;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.sgo.duplicates.postgres.TestSql.execute;

/** The whole application while its database is away, or its disk full. */
@ExtendWith(OutputCaptureExtension.class)
class OutageTest {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	/** For how long a request waits for a connection. */
	private static final Duration WAIT = Duration.ofSeconds(5);

	/**
	 * Whoever waited twice would need longer; less than that is left to a busy machine.
	 */
	private static final Duration TWO_WAITS = WAIT.multipliedBy(2);

	private static final String PART = "--x\r\nContent-Disposition: form-data; name=\"students\"; filename=\"a.csv\"\r\n\r\n";

	@TempDir
	private static Path folder;

	private static Path data;

	private static EmbeddedPostgres server;

	private static ConfigurableApplicationContext application;

	private static int port;

	private static PageClient browser;

	/**
	 * A server of its own, which nobody watches: it stays away as long as the test wants.
	 */
	@BeforeAll
	static void theApplicationAndItsServer() throws Exception {
		Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
		data = folder.resolve("data");
		server = EmbeddedPostgres.start(TestPrograms.thrownAway(folder.resolve("postgres")));
		execute(server, "create database town");
		application = SpringApplication.run(DuplicatesApplication.class, "--server.port=0",
				"--spring.datasource.url=" + server.jdbcUrl("town"),
				"--spring.datasource.username=" + server.username(),
				"--spring.datasource.password=" + server.password(), "--DUPLICATES_DATA_DIR=" + data,
				"--DUPLICATES_ADMIN_PASSWORD=" + ApplicationTest.ADMIN_PASSWORD);
		port = Integer.parseInt(application.getEnvironment().getRequiredProperty("local.server.port"));
		browser = new PageClient(port);
	}

	@AfterAll
	static void theEnd() {
		application.close();
		server.close();
	}

	/** By the setting, and not by how quick this machine is today. */
	@Test
	void nobodyWaitsForAConnectionForLongerThanFiveSeconds() {
		assertThat(application.getBean(HikariDataSource.class).getConnectionTimeout()).isEqualTo(WAIT.toMillis());
	}

	@Test
	void everybodyIsToldSoInCalmWordsAndGoesOnWhenItIsBack(CapturedOutput output) throws Exception {
		browser.signIn("admin", ApplicationTest.ADMIN_PASSWORD);
		HttpResponse<String> page = browser.get("/municipality/imports", "ru");
		assertThat(page.statusCode()).isEqualTo(200);
		String token = PageClient.token(page);
		Killing.kill(Killing.postmaster(folder.resolve("postgres")));
		Killing.await(PATIENCE, server::hasDied);
		long since = System.nanoTime();
		HttpResponse<String> away = browser.get("/municipality?period=1", "ru");
		assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(TWO_WAITS);
		assertThat(away.statusCode()).isEqualTo(503);
		assertThat(away.headers().firstValue("Retry-After")).hasValue("5");
		assertThat(away.headers().firstValue("Content-Security-Policy")).isPresent();
		assertThat(away.body()).contains("База данных сейчас не отвечает", "href=\"/municipality?period=1\"",
				"/assets/css/app");
		assertThat(browser.get("/assets/css/app.css", "ru").statusCode()).isEqualTo(200);
		HttpResponse<String> sent = browser.post("/municipality/users", token, "login=clerk&fullName=Писарева");
		assertThat(sent.statusCode()).isEqualTo(503);
		assertThat(sent.body()).contains("Введённое не потеряно", "name=\"fullName\" value=\"Писарева\"",
				"action=\"/municipality/users\"");
		browser.get("/language?lang=en&to=/municipality", "en");
		assertThat(browser.get("/municipality", "en").body()).contains("The database does not answer at the moment");
		TestClient.Answer program = TestClient.admin(port).get("/api/cases");
		assertThat(program.status()).isEqualTo(503);
		assertThat(program.retryAfter()).isEqualTo(5);
		assertThat(program.type()).startsWith("application/problem+json");
		assertThat(program.json().path("detail").asString()).contains("Обычно база данных снова отвечает");
		TestClient.Answer health = TestClient.anonymous(port).get("/actuator/health");
		assertThat(health.status()).isEqualTo(503);
		assertThat(health.json().path("status").asString()).isEqualTo("DOWN");
		server.startAgain();
		Killing.await(PATIENCE, () -> browser.get("/municipality", "ru").statusCode() == 200);
		Killing.await(PATIENCE, () -> TestClient.anonymous(port).get("/actuator/health").status() == 200);
		assertThat(output.getAll()).contains("the database does not answer").doesNotContain("\tat ");
	}

	@Test
	void nothingStaysOfAnUploadThatIsCancelledOrRefused() throws Exception {
		try (Socket socket = upload(1_000_000)) {
			socket.getOutputStream().write(new byte[500_000]);
			Killing.await(PATIENCE, () -> !received().isEmpty());
			assertThat(received()).allSatisfy(file -> assertThat(file).startsWith(data));
		}
		Killing.await(PATIENCE, () -> received().isEmpty());
		TestClient.Answer refused = send(TestClient.admin(port), 100_000, "authority=none");
		assertThat(refused.status()).isEqualTo(400);
		assertThat(send(TestClient.as(port, "admin", "a guess"), 100_000, "").status()).isEqualTo(401);
		Killing.await(PATIENCE, () -> received().isEmpty());
	}

	@Test
	@SuppressWarnings("try")
	void aFullDiskIsSaidAndNothingStays(CapturedOutput output) throws Exception {
		Path own;
		try (Stream<Path> folders = Files.list(data.resolve("received"))) {
			own = folders.filter(Files::isDirectory).findFirst().orElseThrow();
		}
		try (SmallDisk disk = SmallDisk.mount(own, 1)) {
			TestClient.Answer full = send(TestClient.admin(port), 3_000_000, "");
			assertThat(full.status()).isEqualTo(507);
			assertThat(full.json().path("detail").asString()).contains("нет свободного места");
			Killing.await(PATIENCE, () -> received().isEmpty());
		}
		try (SmallDisk disk = SmallDisk.mount(data.resolve("uploads"), 1)) {
			TestClient.Answer full = send(TestClient.admin(port), 3_000_000, "");
			assertThat(full.status()).isEqualTo(507);
			Killing.await(PATIENCE, () -> received().isEmpty());
			assertThat(data.resolve("uploads")).isEmptyDirectory();
		}
		assertThat(output.getAll()).contains("the disk is full").doesNotContain("\tat ");
	}

	/**
	 * What lies there while it is being received, and where it is kept for its import.
	 */
	private static List<Path> received() throws Exception {
		try (Stream<Path> files = Stream.concat(Files.walk(data.resolve("received")),
				Files.exists(data.resolve("uploads")) ? Files.walk(data.resolve("uploads")) : Stream.empty())) {
			return files.filter(Files::isRegularFile).filter(file -> !file.toString().endsWith(".lock")).toList();
		}
	}

	private static TestClient.Answer send(TestClient client, int bytes, String field) {
		String fields = field.isEmpty() ? ""
				: "--x\r\nContent-Disposition: form-data; name=\"" + field.replace("=", "\"\r\n\r\n") + "\r\n";
		return client.send("POST", "/api/imports", "multipart/form-data; boundary=x",
				HttpRequest.BodyPublishers.ofString(fields + PART + "я".repeat(bytes / 2) + "\r\n--x--\r\n"));
	}

	private static Socket upload(int length) throws Exception {
		Socket socket = new Socket("localhost", port);
		String secret = Base64.getEncoder()
			.encodeToString(("admin:" + ApplicationTest.ADMIN_PASSWORD).getBytes(StandardCharsets.UTF_8));
		socket.getOutputStream()
			.write(("POST /api/imports HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic " + secret
					+ "\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: " + length + "\r\n\r\n"
					+ PART)
				.getBytes(StandardCharsets.US_ASCII));
		return socket;
	}

}
