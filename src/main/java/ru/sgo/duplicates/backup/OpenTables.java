package ru.sgo.duplicates.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The tables of a transaction emptied of what migrations have filled, and with neither
 * triggers nor foreign keys, so that whole tables come in any order. Whoever owns them
 * may do it; a right that only a superuser has is not needed. Closing brings all of it
 * back, and so looks whether every key leads somewhere.
 */
final class OpenTables {

	private static final String FOREIGN_KEYS = """
			select format('alter table %s drop constraint %I', conrelid::regclass, conname),
			  format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
			from pg_constraint
			where contype = 'f' and connamespace = 'public'::regnamespace and conparentid = 0
			""";

	private final Connection connection;

	private final List<String> backAgain;

	private OpenTables(Connection connection, List<String> backAgain) {
		this.connection = connection;
		this.backAgain = backAgain;
	}

	static OpenTables of(Connection connection, Collection<String> names) throws SQLException {
		List<String> acts = new ArrayList<>();
		List<String> backAgain = new ArrayList<>();
		try (Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery(FOREIGN_KEYS)) {
			while (rows.next()) {
				acts.add(rows.getString(1));
				backAgain.add(rows.getString(2));
			}
		}
		List<String> tables = names.stream().map(BackedUpTable::quoted).toList();
		tables.forEach(table -> {
			acts.add("alter table " + table + " disable trigger user");
			backAgain.add("alter table " + table + " enable trigger user");
		});
		acts.add(tables.stream().collect(Collectors.joining(", ", "truncate table ", "")));
		OpenTables open = new OpenTables(connection, backAgain);
		open.execute(acts);
		return open;
	}

	/** What is not closed is rolled back with the transaction. */
	void close() throws SQLException {
		execute(this.backAgain);
	}

	private void execute(List<String> acts) throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			for (String act : acts) {
				statement.execute(act);
			}
		}
	}

}
