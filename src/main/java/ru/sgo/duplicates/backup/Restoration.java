package ru.sgo.duplicates.backup;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.postgresql.PGConnection;

/**
 * Makes a database of a backup: the schema of its version, the rows in one transaction,
 * and then the migrations that have come since. Broken off before the rows are in, it
 * leaves a mark that keeps everybody away but the next restore.
 */
final class Restoration {

	private final Flyway flyway;

	private final DataSource owner;

	/**
	 * @param flyway knows the database, its owner and all migrations
	 */
	Restoration(Flyway flyway) {
		this.flyway = flyway;
		this.owner = flyway.getConfiguration().getDataSource();
	}

	/**
	 * Restores.
	 * @param checked what the file says of itself
	 * @return the tables of the backup that are none of the application's, and were left
	 * out
	 * @throws BackupRefused if the target is not empty, the schema is of a newer
	 * application, or the rows do not fit; the target is empty or marked then
	 * @throws SQLException what the database says
	 */
	Set<String> restore(BackupReader file, BackupDescription checked) throws SQLException {
		MigrationVersion version = MigrationVersion.fromVersion(checked.header().schemaVersion());
		requireKnown(version);
		try (Connection connection = this.owner.getConnection()) {
			begin(connection);
			at(version).migrate();
			Set<String> foreign = fill(connection, file, checked);
			this.flyway.migrate();
			execute(connection, "analyze");
			return foreign;
		}
	}

	private void requireKnown(MigrationVersion version) {
		if (Arrays.stream(this.flyway.info().all()).noneMatch(one -> version.equals(one.getVersion()))) {
			throw new BackupRefused("The backup is of the schema " + version
					+ ", which this version of the application does not know: restore it with the version that made it, "
					+ "or a newer one.");
		}
	}

	private void begin(Connection connection) throws SQLException {
		if (UnfinishedRestore.isIn(connection)) {
			Flyway.configure(getClass().getClassLoader())
				.configuration(this.flyway.getConfiguration())
				.cleanDisabled(false)
				.load()
				.clean();
		}
		else if (!DatabaseSnapshot.tables(connection).isEmpty()) {
			throw new BackupRefused("The database is not empty, and nothing was changed: restore into another folder "
					+ "(DUPLICATES_DATA_DIR) or a new database (SPRING_DATASOURCE_URL), or move the old folder aside.");
		}
		UnfinishedRestore.mark(connection);
	}

	private Flyway at(MigrationVersion version) {
		return Flyway.configure(getClass().getClassLoader())
			.configuration(this.flyway.getConfiguration())
			.target(version)
			.load();
	}

	/** Whatever fails, the rows are all in or none is. */
	private Set<String> fill(Connection connection, BackupReader file, BackupDescription checked) throws SQLException {
		Map<String, List<String>> tables = DatabaseSnapshot.tables(connection);
		Set<String> missing = new TreeSet<>(tables.keySet());
		checked.contents().tables().stream().map(BackedUpTable::name).toList().forEach(missing::remove);
		if (!missing.isEmpty()) {
			throw new BackupRefused("The backup lacks tables of its schema: " + String.join(", ", missing) + ".");
		}
		connection.setAutoCommit(false);
		try {
			OpenTables open = OpenTables.of(connection, tables.keySet());
			BackupDescription read = file.read((table, rows) -> {
				if (tables.containsKey(table)) {
					copy(connection, table(checked, table), rows);
				}
			});
			if (!read.equals(checked)) {
				throw new BackupRefused("The file of the backup was changed while it was read: restore again.");
			}
			number(connection, checked.contents().sequences());
			open.close();
			UnfinishedRestore.unmark(connection);
			connection.commit();
		}
		catch (SQLException | RuntimeException ex) {
			connection.rollback();
			throw ex;
		}
		finally {
			connection.setAutoCommit(true);
		}
		return checked.contents()
			.tables()
			.stream()
			.map(BackedUpTable::name)
			.filter(name -> !tables.containsKey(name))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static BackedUpTable table(BackupDescription checked, String name) {
		return checked.contents().tables().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
	}

	private static void copy(Connection connection, BackedUpTable table, InputStream rows)
			throws SQLException, IOException {
		long copied = connection.unwrap(PGConnection.class)
			.getCopyAPI()
			.copyIn("copy " + table.copied() + " from stdin", rows);
		if (copied != table.rows()) {
			throw new BackupRefused("Of the table " + table.name() + " " + copied + " rows of " + table.rows()
					+ " arrived: nothing was restored.");
		}
	}

	private static void number(Connection connection, List<BackupContents.Sequence> sequences) throws SQLException {
		try (var set = connection.prepareStatement("""
				select setval(to_regclass(format('public.%I', ?::text)), coalesce(?::bigint, 1), ?::bigint is not null)
				""")) {
			for (BackupContents.Sequence sequence : sequences) {
				set.setString(1, sequence.name());
				set.setObject(2, sequence.last());
				set.setObject(3, sequence.last());
				set.execute();
			}
		}
	}

	private static void execute(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

}
