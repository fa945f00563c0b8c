package ru.sgo.duplicates.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

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

	/** What a run that was broken off has left behind is stopped and dropped. */
	static Database start(Path home) throws SQLException {
		Database database = new Database(EmbeddedPostgres.start(PostgresSettings.keptIn(home)), home);
		try (Connection connection = database.connect("postgres"); Statement statement = connection.createStatement()) {
			for (String name : List.of(REGISTRY, BARE)) {
				statement.execute("drop database if exists " + name + " with (force)");
				statement.execute("create database " + name);
			}
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
