package ru.sgo.duplicates.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

import org.springframework.util.FileSystemUtils;

import ru.sgo.duplicates.postgres.EmbeddedPostgres;
import ru.sgo.duplicates.postgres.PostgresSettings;

/**
 * One PostgreSQL for all, as the application starts it for itself: nothing is spared that
 * guards against a power failure.
 */
final class Database implements AutoCloseable {

	/** That of the application. */
	static final String REGISTRY = "duplicates";

	/** That of the bare tables and the rules in SQL. */
	static final String BARE = "bare";

	private final EmbeddedPostgres server;

	private final Path home;

	private Database(EmbeddedPostgres server, Path home) {
		this.server = server;
		this.home = home;
	}

	static Database start(Path home) throws SQLException {
		Database database = new Database(EmbeddedPostgres.start(PostgresSettings.keptIn(home)), home);
		try (Connection connection = database.connect("postgres"); Statement statement = connection.createStatement()) {
			statement.execute("create database " + REGISTRY);
			statement.execute("create database " + BARE);
		}
		return database;
	}

	Connection connect(String name) throws SQLException {
		return DriverManager.getConnection(url(name), user(), password());
	}

	String url(String name) {
		return this.server.jdbcUrl(name);
	}

	String user() {
		return this.server.username();
	}

	String password() {
		return this.server.password();
	}

	@Override
	public void close() throws IOException {
		this.server.close();
		FileSystemUtils.deleteRecursively(this.home);
	}

}
