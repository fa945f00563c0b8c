package ru.sgo.duplicates.postgres;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;

import ru.sgo.duplicates.ApplicationTest;
import ru.sgo.duplicates.DuplicatesApplication;
import ru.sgo.duplicates.TestClient;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The application with its own server in a process that can be killed and started again.
 */
final class KilledTown implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private final Path data;

	private final Path log;

	private final int port = freePort();

	private final TestClient admin = TestClient.as(this.port, "admin", ApplicationTest.ADMIN_PASSWORD);

	private Process process;

	/**
	 * A town that is not started yet.
	 * @param data its data folder; the programs of the server are put there
	 */
	KilledTown(Path data) throws IOException {
		this.data = data;
		this.log = data.resolveSibling("application.log");
		TestPrograms.copyInto(home());
	}

	/** Starts it and waits until it is up. */
	void start() throws Exception {
		ProcessBuilder builder = new ProcessBuilder(JavaFiles.here().program().toString(), "-XX:TieredStopAtLevel=1",
				"-XX:+UseSerialGC", "-Xmx640m", "-cp", program(), DuplicatesApplication.class.getName());
		builder.environment().put("DUPLICATES_DATA_DIR", this.data.toString());
		builder.environment().put("DUPLICATES_ADMIN_PASSWORD", ApplicationTest.ADMIN_PASSWORD);
		builder.environment().put("SERVER_PORT", String.valueOf(this.port));
		builder.environment().remove("SPRING_DATASOURCE_URL");
		this.process = builder.redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(this.log.toFile()))
			.start();
		awaitUp();
	}

	/** Without the tests, which bring parts of an application of their own. */
	private static String program() {
		return Arrays.stream(JavaFiles.here().classPath().split(File.pathSeparator))
			.filter(entry -> !entry.endsWith("test-classes"))
			.collect(Collectors.joining(File.pathSeparator));
	}

	/** Waits until somebody can sign in and is answered. */
	void awaitUp() throws Exception {
		Killing.await(PATIENCE, () -> {
			if (!this.process.isAlive()) {
				throw new IllegalStateException("The application has ended: " + Files.readString(this.log));
			}
			return TestClient.anonymous(this.port).get("/actuator/health").status() == 200
					&& this.admin.get("/api/cases?size=1").status() == 200;
		});
	}

	/** The application alone; its server stays behind. */
	void kill() throws InterruptedException {
		this.process.destroyForcibly().waitFor();
	}

	/** Both at once, as the power switch does. */
	void killAll() throws Exception {
		killServer();
		kill();
	}

	void killServer() throws IOException {
		Killing.kill(Killing.postmaster(home()));
	}

	/** One that works for the application, if there is any. */
	void killProcessOfServer() {
		sql()
			.sql("""
					select pid from pg_stat_activity where usename = 'duplicates' order by state = 'active' desc, query_start desc
					limit 1
					""")
			.query(Long.class)
			.optional()
			.ifPresent(Killing::kill);
	}

	/** Half an upload with a child in it, which is never finished. */
	Socket halfAnUpload() throws IOException {
		Socket socket = new Socket("localhost", this.port);
		String secret = Base64.getEncoder()
			.encodeToString(("admin:" + ApplicationTest.ADMIN_PASSWORD).getBytes(StandardCharsets.UTF_8));
		socket.getOutputStream()
			.write(("POST /api/imports HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic " + secret
					+ "\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 1000000\r\n\r\n"
					+ "--x\r\nContent-Disposition: form-data; name=\"students\"; filename=\"a.csv\"\r\n\r\n"
					+ "Лисицын;Егор".repeat(2000))
				.getBytes(StandardCharsets.UTF_8));
		return socket;
	}

	TestClient admin() {
		return this.admin;
	}

	Path data() {
		return this.data;
	}

	/** Its database, as whoever owns it sees it. */
	JdbcClient sql() {
		try {
			int at = PostmasterFile.of(home().resolve("cluster")).orElseThrow().port();
			return JdbcClient.create(new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:" + at + "/duplicates",
					"postgres", Files.readString(home().resolve("password")).strip()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Path home() {
		return this.data.resolve("postgres");
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		this.process.destroy();
		this.process.onExit().join();
	}

}
