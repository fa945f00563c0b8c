package ru.sgo.duplicates.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** An application with its own server, in a process that can be killed. */
final class ServerInAnotherProcess implements AutoCloseable {

	private static final String READY = "READY ";

	private static final int PATIENCE_SECONDS = 60;

	private final Process process;

	private ServerInAnotherProcess(Process process) {
		this.process = process;
	}

	/** Starts it and waits until its server takes connections. */
	static ServerInAnotherProcess start(Path home) throws IOException {
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				System.getProperty("java.class.path"), ServerInAnotherProcess.class.getName(), home.toString())
			.redirectErrorStream(true)
			.start();
		BufferedReader output = new BufferedReader(
				new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
		StringBuilder said = new StringBuilder();
		for (String line = output.readLine(); line != null; line = output.readLine()) {
			if (line.startsWith(READY)) {
				return new ServerInAnotherProcess(process);
			}
			said.append(line).append('\n');
		}
		throw new IllegalStateException("The server did not start:\n" + said);
	}

	/** As the power switch does. */
	void kill() throws InterruptedException {
		this.process.destroyForcibly().waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
	}

	/** As Ctrl-C and a service manager do. */
	void terminate() throws InterruptedException {
		this.process.destroy();
		this.process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
	}

	@Override
	public void close() {
		this.process.destroyForcibly();
	}

	public static void main(String[] arguments) throws InterruptedException {
		EmbeddedPostgres server = EmbeddedPostgres.start(PostgresSettings.keptIn(Path.of(arguments[0])));
		Runtime.getRuntime().addShutdownHook(new Thread(server::close));
		System.out.println(READY + server.jdbcUrl("postgres"));
		Thread.currentThread().join();
	}

}
