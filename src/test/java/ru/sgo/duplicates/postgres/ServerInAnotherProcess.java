package ru.sgo.duplicates.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;

import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An application with its own server and a connection pool, in a process that can be
 * killed.
 */
final class ServerInAnotherProcess implements AutoCloseable {

	private static final String READY = "READY ";

	private static final int PATIENCE_SECONDS = 60;

	private final Process process;

	private final BufferedReader output;

	private final String greeting;

	private ServerInAnotherProcess(Process process, BufferedReader output, String greeting) {
		this.process = process;
		this.output = output;
		this.greeting = greeting;
	}

	/** Starts it and waits until its server takes connections. */
	static ServerInAnotherProcess start(Path home, String... prefix) throws IOException {
		return start(home, JavaFiles.here(), List.of(prefix));
	}

	/**
	 * Starts it with other files of Java.
	 * @param prefix the program, with its arguments, that calls Java
	 */
	static ServerInAnotherProcess start(Path home, JavaFiles java, List<String> prefix) throws IOException {
		List<String> command = new ArrayList<>(prefix);
		command.addAll(List.of(java.program().toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp",
				java.classPath(), ServerInAnotherProcess.class.getName()));
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
		builder.environment().put("DUPLICATES_DATA_DIR", home.getParent().toString());
		builder.environment().remove("SPRING_DATASOURCE_URL");
		Process process = builder.start();
		BufferedReader output = new BufferedReader(
				new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
		StringBuilder said = new StringBuilder();
		for (String line = output.readLine(); line != null; line = output.readLine()) {
			if (line.startsWith(READY)) {
				return new ServerInAnotherProcess(process, output, line.substring(READY.length()));
			}
			said.append(line).append('\n');
		}
		throw new IllegalStateException("The server did not start:\n" + said);
	}

	/** How this process ran the programs of PostgreSQL. */
	Privileges way() {
		return Privileges.valueOf(this.greeting);
	}

	/** As the power switch does. */
	void kill() throws IOException, InterruptedException {
		this.process.destroyForcibly();
		awaitEnd();
	}

	/**
	 * As a service manager does. By its handle, for {@link Process#destroy()} would close
	 * the output before the last words.
	 * @return what the application said at its end
	 */
	String terminate() throws IOException, InterruptedException {
		this.process.toHandle().destroy();
		return awaitEnd();
	}

	/**
	 * As Ctrl-C does: to all of the process group, which the process must lead.
	 * @return what the application said at its end
	 */
	String interruptItsGroup() throws IOException, InterruptedException {
		int sent = new ProcessBuilder("kill", "-INT", "--", "-" + this.process.pid()).inheritIO().start().waitFor();
		if (sent != 0) {
			throw new IllegalStateException("The signal could not be sent");
		}
		return awaitEnd();
	}

	/**
	 * Waits until it ends by itself.
	 * @return what the application said at its end
	 */
	String awaitOwnEnd() throws IOException, InterruptedException {
		return awaitEnd();
	}

	/** With which code it has ended. */
	int exitCode() {
		return this.process.exitValue();
	}

	private String awaitEnd() throws IOException, InterruptedException {
		if (!this.process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
			throw new IllegalStateException("The application has not ended within " + PATIENCE_SECONDS + " s");
		}
		StringBuilder said = new StringBuilder();
		while (this.output.ready()) {
			said.append(this.output.readLine()).append('\n');
		}
		return said.toString();
	}

	@Override
	public void close() {
		this.process.destroyForcibly();
	}

	/** Stays until it is told to end: a signal must not meet an end that has begun. */
	public static void main(String[] arguments) {
		new SpringApplicationBuilder(Server.class).web(WebApplicationType.NONE)
			.properties("spring.main.keep-alive=true")
			.run();
	}

	/** Without a schema there is no user but the owner. */
	@ImportAutoConfiguration(EmbeddedPostgresAutoConfiguration.class)
	static class Server {

		@Bean
		HikariDataSource pool(FlywayConnectionDetails owner) {
			HikariDataSource pool = new HikariDataSource();
			pool.setJdbcUrl(owner.getJdbcUrl());
			pool.setUsername(owner.getUsername());
			pool.setPassword(owner.getPassword());
			return pool;
		}

		/** What does not answer ends the process, and is not waited for. */
		@Bean
		CommandLineRunner ready(DataSource pool) {
			return arguments -> {
				JdbcClient.create(pool).sql("select 1").query().singleValue();
				System.out.println(READY + Privileges.ofThisProcess());
			};
		}

	}

}
