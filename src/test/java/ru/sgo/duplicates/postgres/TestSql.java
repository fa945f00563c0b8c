package ru.sgo.duplicates.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Questions to a server. */
final class TestSql {

	private TestSql() {
	}

	static void execute(EmbeddedPostgres server, String sql) throws SQLException {
		try (Connection connection = connect(server); var statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	static String query(EmbeddedPostgres server, String sql) throws SQLException {
		try (Connection connection = connect(server);
				var statement = connection.createStatement();
				var rows = statement.executeQuery(sql)) {
			rows.next();
			return rows.getString(1);
		}
	}

	private static Connection connect(EmbeddedPostgres server) throws SQLException {
		return DriverManager.getConnection(server.jdbcUrl("postgres"), server.username(), server.password());
	}

}
