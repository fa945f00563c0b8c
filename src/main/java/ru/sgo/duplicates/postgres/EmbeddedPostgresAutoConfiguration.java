package ru.sgo.duplicates.postgres;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

import org.postgresql.PGConnection;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;

/**
 * Without a {@code spring.datasource.url} the application starts a PostgreSQL of its own.
 */
@AutoConfiguration(before = { DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class },
		afterName = "org.springframework.boot.testcontainers.service.connection.ServiceConnectionAutoConfiguration")
@ConditionalOnMissingBean(JdbcConnectionDetails.class)
@ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "none")
public class EmbeddedPostgresAutoConfiguration {

	/**
	 * The property by which nothing is made anew: what is there is meant, and may be at
	 * work for another process.
	 */
	public static final String WHAT_IS_THERE = "duplicates.postgres.what-is-there";

	private static final String DATABASE = "duplicates";

	/** Closed after the connection pool, which depends on the connection details. */
	@Bean
	EmbeddedPostgres embeddedPostgres(@Value("${DUPLICATES_DATA_DIR:./data}") Path dataDirectory,
			@Value("${" + WHAT_IS_THERE + ":false}") boolean whatIsThere) {
		PostgresSettings settings = PostgresSettings.keptIn(dataDirectory.resolve("postgres"));
		return whatIsThere ? EmbeddedPostgres.ofWhatIsThere(settings) : EmbeddedPostgres.start(settings);
	}

	/** A service manager is told by the exit code that it did not end as it should. */
	@Bean
	ServerWatch embeddedPostgresWatch(EmbeddedPostgres server) {
		return new ServerWatch(server, ServerWatch.PAUSES, () -> System.exit(1));
	}

	@Bean
	JdbcConnectionDetails embeddedPostgresConnectionDetails(EmbeddedPostgres server) {
		if (server.isOurs()) {
			createDatabase(server);
		}
		return new EmbeddedConnectionDetails(server, DATABASE);
	}

	/**
	 * The application does not own the guards of its journal: another user makes them.
	 */
	@Bean
	FlywayConnectionDetails embeddedPostgresOwnerDetails(EmbeddedPostgres server) {
		return new EmbeddedOwnerDetails(server, DATABASE);
	}

	private static void createDatabase(EmbeddedPostgres server) {
		try (var connection = DriverManager.getConnection(server.jdbcUrl("postgres"), server.username(),
				server.password()); var statement = connection.createStatement()) {
			boolean exists;
			try (ResultSet rs = statement.executeQuery("select from pg_database where datname = '" + DATABASE + "'")) {
				exists = rs.next();
			}
			if (!exists) {
				statement.execute("create database " + DATABASE);
			}
			renewPassword(server, connection);
		}
		catch (SQLException ex) {
			throw new PostgresStartException("The embedded PostgreSQL runs, but does not answer", ex);
		}
	}

	/**
	 * A folder may have come back from a backup without the file of the password: then it
	 * is another one than the user had.
	 */
	private static void renewPassword(EmbeddedPostgres server, Connection connection) throws SQLException {
		try (PreparedStatement known = connection.prepareStatement("select from pg_roles where rolname = ?")) {
			known.setString(1, server.applicationUsername());
			if (known.executeQuery().next()) {
				connection.unwrap(PGConnection.class)
					.alterUserPassword(server.applicationUsername(), server.applicationPassword().toCharArray(), null);
			}
		}
	}

}
