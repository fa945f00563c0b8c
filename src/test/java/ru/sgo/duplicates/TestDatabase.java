package ru.sgo.duplicates;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import org.testcontainers.postgresql.PostgreSQLContainer;
import ru.sgo.duplicates.postgres.EmbeddedPostgres;
import ru.sgo.duplicates.postgres.TestPrograms;

import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Decides where the tests get their PostgreSQL from: the embedded one, or with
 * {@code -Dtest.db=docker} a container. One server for all tests of a process, a fresh
 * database for each context.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabase {

	private static final AtomicInteger databases = new AtomicInteger();

	private static @Nullable Server server;

	private static final Map<JdbcClient, JdbcClient> owners = new IdentityHashMap<>();

	private final String name = "test_" + databases.incrementAndGet();

	/** The application works as a user who does not own the guards of the journal. */
	@Bean
	public JdbcConnectionDetails testConnectionDetails() throws SQLException {
		Server running = server();
		try (var connection = DriverManager.getConnection(running.url("postgres"), running.username(),
				running.password()); var statement = connection.createStatement()) {
			statement.execute("create database " + this.name);
		}
		return new Details(running, this.name);
	}

	@Bean
	public FlywayConnectionDetails testOwnerDetails() {
		return new OwnerDetails(server(), this.name);
	}

	/**
	 * The same database for whoever may do everything in it, on one connection that is
	 * kept: a new one would have to find out anew what there is.
	 */
	public static synchronized JdbcClient ownerOf(JdbcClient application) {
		return owners.computeIfAbsent(application, absent -> {
			Server running = server();
			String name = application.sql("select current_database()").query(String.class).single();
			return JdbcClient.create(
					new SingleConnectionDataSource(running.url(name), running.username(), running.password(), true));
		});
	}

	private static synchronized Server server() {
		if (server == null) {
			server = "docker".equals(System.getProperty("test.db")) ? container() : embedded();
		}
		return server;
	}

	private static Server embedded() {
		try {
			Path home = Files.createTempDirectory(Files.createDirectories(Path.of("target", "postgres")), "test");
			EmbeddedPostgres postgres = EmbeddedPostgres.start(TestPrograms.thrownAway(home));
			Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
			return new Server(postgres.jdbcUrl(""), postgres.username(), postgres.password());
		}
		catch (IOException ex) {
			throw new IllegalStateException("No folder for the test database", ex);
		}
	}

	/** Stopped by Testcontainers when the tests end. */
	@SuppressWarnings("resource")
	private static Server container() {
		PostgreSQLContainer container = new PostgreSQLContainer("postgres:18")
			.withEnv("POSTGRES_INITDB_ARGS", "--locale=C.UTF-8 --locale-provider=icu --icu-locale=ru-RU")
			.withDatabaseName("postgres")
			.withUsername("postgres");
		container.start();
		String url = container.getJdbcUrl();
		return new Server(url.substring(0, url.lastIndexOf('/') + 1), container.getUsername(), container.getPassword());
	}

	private record Server(String urlUpToDatabase, String username, String password) {

		String url(String database) {
			return this.urlUpToDatabase + database;
		}

	}

	private record Details(Server server, String database) implements JdbcConnectionDetails {

		@Override
		public String getUsername() {
			return "duplicates";
		}

		@Override
		public String getPassword() {
			return "of the application";
		}

		@Override
		public String getJdbcUrl() {
			return this.server.url(this.database);
		}

	}

	private record OwnerDetails(Server server, String database) implements FlywayConnectionDetails {

		@Override
		public String getUsername() {
			return this.server.username();
		}

		@Override
		public String getPassword() {
			return this.server.password();
		}

		@Override
		public String getJdbcUrl() {
			return this.server.url(this.database);
		}

	}

}
