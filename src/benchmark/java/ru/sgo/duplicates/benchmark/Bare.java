package ru.sgo.duplicates.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

import org.postgresql.PGConnection;

import ru.sgo.duplicates.intake.Part;

/**
 * The three files in tables as bare as can be: text and dates, no key, no index, no
 * check; but ordinary ones, that survive a crash as the registry does.
 */
final class Bare {

	private final Connection connection;

	Bare(Connection connection) throws SQLException {
		this.connection = connection;
		execute("set datestyle to 'ISO, DMY'");
		execute("drop table if exists organizations, students, movements");
		execute("create table organizations (code text, name text, kind text, authority text)");
		execute("""
				create table students (number text, surname text, given_name text, patronymic text, birth_date date,
				  sex text, snils text, birth_certificate text, created_on date, entry_method text, organization text)
				""");
		execute("""
				create table movements (number text, organization text, kind text, date date, order_number text,
				  order_date date, class_name text, reason text)
				""");
	}

	void clear() throws SQLException {
		execute("truncate organizations, students, movements");
	}

	/** What {@code \copy} of psql does; this is what is measured. */
	void copy(Map<Part, Path> files) throws SQLException, IOException {
		for (Part part : Part.values()) {
			try (InputStream in = Files.newInputStream(files.get(part))) {
				this.connection.unwrap(PGConnection.class)
					.getCopyAPI()
					.copyIn("copy " + part.code() + " from stdin (format csv, header, delimiter ';')", in, 1 << 16);
			}
		}
	}

	private void execute(String sql) throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			statement.execute(sql);
		}
	}

}
