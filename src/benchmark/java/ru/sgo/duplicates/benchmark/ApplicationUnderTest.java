package ru.sgo.duplicates.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;

import tools.jackson.databind.JsonNode;

import ru.sgo.duplicates.TestClient;

/** The packaged application in a process of its own, used over its API. */
final class ApplicationUnderTest implements AutoCloseable {

	private static final String PASSWORD = "admin-of-the-benchmark";

	private static final int MINUTES_TO_START = 3;

	/** How often to ask whether it is up; ten wrong logins would lock the user out. */
	private static final int PAUSE_AT_START = 1000;

	private final Process process;

	private final int port;

	private final TestClient admin;

	private ApplicationUnderTest(Process process, int port) {
		this.process = process;
		this.port = port;
		this.admin = TestClient.as(port, "admin", PASSWORD);
	}

	/**
	 * Starts it on the database and waits until it answers.
	 * @param heap in megabytes, at most
	 */
	static ApplicationUnderTest start(BenchmarkSettings settings, Database database, int heap) throws Exception {
		return start(settings, heap,
				Map.of("SPRING_DATASOURCE_URL", database.url(Database.REGISTRY), "SPRING_DATASOURCE_USERNAME",
						database.user(), "SPRING_DATASOURCE_PASSWORD", database.password(), "DUPLICATES_DATA_DIR",
						settings.folder().resolve("data").toString()));
	}

	/**
	 * Starts it with a database server of its own, whose tables it does not own.
	 * @param data where it keeps what it knows
	 * @param heap in megabytes, at most
	 */
	static ApplicationUnderTest alone(BenchmarkSettings settings, Path data, int heap) throws Exception {
		return start(settings, heap, Map.of("DUPLICATES_DATA_DIR", data.toString()));
	}

	private static ApplicationUnderTest start(BenchmarkSettings settings, int heap, Map<String, String> environment)
			throws Exception {
		int port = freePort();
		Path log = settings.folder().resolve("application.log");
		ProcessBuilder builder = JavaProcess
			.builder("-Xmx" + heap + "m", "-XX:+UseParallelGC", "-jar", settings.jar().toString())
			.redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
		builder.environment().putAll(environment);
		builder.environment()
			.putAll(Map.of("SERVER_PORT", String.valueOf(port), "DUPLICATES_ADMIN_PASSWORD", PASSWORD,
					// Ten million accounts are larger than any upload that a page should
					// take.
					"SPRING_SERVLET_MULTIPART_MAX_FILE_SIZE", "8GB", "SPRING_SERVLET_MULTIPART_MAX_REQUEST_SIZE",
					"8GB"));
		Process process = builder.start();
		// Also when the benchmark is broken off.
		Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
		ApplicationUnderTest application = new ApplicationUnderTest(process, port);
		application.awaitStart(port, log);
		return application;
	}

	int port() {
		return this.port;
	}

	/** A program that may do everything. */
	TestClient admin() {
		return this.admin;
	}

	/**
	 * Waits for the end of what an answer has promised.
	 * @param status in which it ought to be then
	 * @param pause how often to ask, in milliseconds
	 * @throws IllegalStateException if it was not taken or has ended otherwise
	 */
	JsonNode await(TestClient.Answer started, String status, int pause) throws InterruptedException {
		if (started.status() != 202) {
			throw new IllegalStateException(started.text());
		}
		JsonNode run = this.admin.get(started.location()).json();
		while (run.path("status").asString().equals("RUNNING")) {
			Thread.sleep(pause);
			run = this.admin.get(started.location()).json();
		}
		if (!run.path("status").asString().equals(status)) {
			throw new IllegalStateException(run.toString());
		}
		return run;
	}

	/** The most memory that it has occupied, in megabytes. */
	String peakMemory() {
		return JavaProcess.peakMemory(this.process);
	}

	private void awaitStart(int port, Path log) throws Exception {
		TestClient anybody = TestClient.anonymous(port);
		long limit = System.nanoTime() + MINUTES_TO_START * 60_000_000_000L;
		while (!isUp(anybody)) {
			if (!this.process.isAlive() || System.nanoTime() > limit) {
				close();
				throw new IllegalStateException("The application does not start, see " + log);
			}
			Thread.sleep(PAUSE_AT_START);
		}
	}

	/** It answers before its first user is made. */
	private boolean isUp(TestClient anybody) {
		try {
			return anybody.get("/actuator/health").status() == 200 && this.admin.get("/api/imports").status() == 200;
		}
		catch (UncheckedIOException ex) {
			return false;
		}
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	@Override
	public void close() {
		this.process.destroy();
		this.process.onExit().join();
	}

}
