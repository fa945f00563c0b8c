package ru.sgo.duplicates.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The database was to be made of a backup, and that was broken off. A schema by this name
 * says so until the rows are in: it goes in the same transaction.
 */
final class UnfinishedRestore extends BackupRefused {

	private static final String MARK = "unfinished_restore";

	UnfinishedRestore() {
		super("The database is half restored, for a restore was broken off: "
				+ "restore again, the next restore begins anew by itself.");
	}

	static boolean isIn(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("select to_regnamespace('" + MARK + "') is not null")) {
			row.next();
			return row.getBoolean(1);
		}
	}

	static void mark(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute("create schema if not exists " + MARK);
		}
	}

	static void unmark(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute("drop schema " + MARK);
		}
	}

}
