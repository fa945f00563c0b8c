package ru.sgo.duplicates.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.postgresql.PGConnection;

/**
 * The tables as they are at one moment, whatever is written meanwhile. Whoever wants to
 * empty or change a table waits until it is closed; nobody else does.
 */
final class DatabaseSnapshot implements AutoCloseable {

	private static final String TABLES = """
			select c.relname, array(select a.attname::text from pg_attribute a
			  where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
			  order by a.attnum)
			from pg_class c
			where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'flyway_schema_history'
			  and not exists (select from pg_depend d
			    where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
			order by c.relname
			""";

	/** Or else the same rows would be other bytes on another machine. */
	private static final List<String> ONE_WAY_TO_WRITE = List.of("set local timezone = 'UTC'",
			"set local datestyle = 'ISO, YMD'", "set local intervalstyle = 'postgres'",
			"set local extra_float_digits = 1", "set local bytea_output = 'hex'");

	private final Connection connection;

	private DatabaseSnapshot(Connection connection) {
		this.connection = connection;
	}

	/**
	 * Begins now.
	 * @param owner as whom every table and sequence may be read
	 * @throws BackupRefused if the database has no schema of the application, or half of
	 * a restored one
	 */
	static DatabaseSnapshot of(DataSource owner) throws SQLException {
		Connection connection = owner.getConnection();
		try {
			begin(connection);
			return new DatabaseSnapshot(connection);
		}
		catch (SQLException | RuntimeException ex) {
			connection.close();
			throw ex;
		}
	}

	/** Locked before the first look, or a table emptied in between would seem empty. */
	private static void begin(Connection connection) throws SQLException {
		if (UnfinishedRestore.isIn(connection)) {
			throw new UnfinishedRestore();
		}
		Map<String, List<String>> tables = tables(connection);
		if (!hasSchema(connection)) {
			throw new BackupRefused("There is nothing to back up: the database is empty. "
					+ "DUPLICATES_DATA_DIR or SPRING_DATASOURCE_URL says which database is meant.");
		}
		connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
		connection.setReadOnly(true);
		connection.setAutoCommit(false);
		try (Statement statement = connection.createStatement()) {
			for (String setting : ONE_WAY_TO_WRITE) {
				statement.execute(setting);
			}
			statement.execute(tables.keySet()
				.stream()
				.map(BackedUpTable::quoted)
				.collect(Collectors.joining(", ", "lock table ", " in access share mode")));
		}
		if (!tables(connection).equals(tables)) {
			throw new BackupRefused("The schema is just being changed: try again when the application has started.");
		}
	}

	private static boolean hasSchema(Connection connection) throws SQLException {
		return single(connection, "select to_regclass('public.flyway_schema_history')").getString(1) != null;
	}

	/** The tables by name, with the columns that COPY writes. */
	static Map<String, List<String>> tables(Connection connection) throws SQLException {
		Map<String, List<String>> tables = new LinkedHashMap<>();
		try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(TABLES)) {
			while (rows.next()) {
				tables.put(rows.getString(1), List.of((String[]) rows.getArray(2).getArray()));
			}
		}
		return tables;
	}

	Map<String, List<String>> tables() throws SQLException {
		return tables(this.connection);
	}

	BackupHeader header(String application) throws SQLException {
		ResultSet row = single(this.connection, """
				select version, clock_timestamp(), current_setting('server_version')
				from flyway_schema_history where success and version is not null
				order by string_to_array(version, '.')::integer[] desc limit 1
				""");
		return new BackupHeader(BackupHeader.FORMAT, row.getString(1),
				row.getObject(2, OffsetDateTime.class).toInstant(), application, row.getString(3),
				BackupHeader.NOT_INCLUDED);
	}

	/**
	 * Writes the rows of a table.
	 * @return how many
	 */
	long copy(String table, List<String> columns, OutputStream out) throws SQLException, IOException {
		return this.connection.unwrap(PGConnection.class)
			.getCopyAPI()
			.copyOut("copy " + BackedUpTable.copied(table, columns) + " to stdout", out);
	}

	/** For after the tables: a number that stands in a row has been given by then. */
	List<BackupContents.Sequence> sequences() throws SQLException {
		List<BackupContents.Sequence> sequences = new ArrayList<>();
		try (Statement statement = this.connection.createStatement(); ResultSet rows = statement.executeQuery("""
				select sequencename, last_value from pg_sequences where schemaname = 'public'
				order by sequencename
				""")) {
			while (rows.next()) {
				sequences.add(new BackupContents.Sequence(rows.getString(1), rows.getObject(2, Long.class)));
			}
		}
		return sequences;
	}

	private static ResultSet single(Connection connection, String sql) throws SQLException {
		Statement statement = connection.createStatement();
		statement.closeOnCompletion();
		ResultSet row = statement.executeQuery(sql);
		if (!row.next()) {
			throw new BackupRefused("There is nothing to back up: the application has not made its schema yet.");
		}
		return row;
	}

	@Override
	public void close() throws SQLException {
		this.connection.close();
	}

}
