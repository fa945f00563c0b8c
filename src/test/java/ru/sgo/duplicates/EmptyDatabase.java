package ru.sgo.duplicates;

import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Empties the database of a test, save for the users without an organization. */
public final class EmptyDatabase {

	private EmptyDatabase() {
	}

	/** What is append-only, or referred to, is emptied all the same. */
	public static void of(JdbcTemplate jdbc, TransactionTemplate transaction) {
		transaction.executeWithoutResult(status -> {
			jdbc.execute("set local session_replication_role = replica");
			List<String> tables = jdbc.queryForList("""
					select tablename from pg_tables
					where schemaname = 'public' and tablename not in ('flyway_schema_history', 'app_user')
					""", String.class);
			tables.forEach(table -> jdbc.execute("delete from " + table));
			jdbc.execute("delete from app_user where organization_id is not null");
		});
	}

}
