package ru.sgo.duplicates.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Takes the registry back to where a round begins; the application may be running. */
final class Registry {

	private final Connection connection;

	Registry(Connection connection) throws SQLException {
		this.connection = connection;
		// Some tables are append-only, which a trigger guards.
		execute("set session_replication_role to 'replica'");
	}

	/**
	 * Empties everything but the users. PostgreSQL overlooks that a table is named itself
	 * when its references are not enforced, unless it may cascade.
	 */
	void empty() throws SQLException {
		execute("""
				do $$
				begin
				  execute (select 'truncate ' || string_agg(quote_ident(tablename), ', ') || ' cascade' from pg_tables
				    where schemaname = 'public'
				      and tablename not in ('flyway_schema_history', 'app_user', 'organization', 'list_secret'));
				  delete from organization;
				end $$
				""");
	}

	/** Forgets all reports and cases; what was counted for weighing stays. */
	void forgetReports() throws SQLException {
		execute("""
				truncate duplicate_report, report_line, report_pair, report_double_count, report_outside,
				  bulk_confirmation, duplicate_case, case_account, case_event, task, task_wait, lasting_word cascade
				""");
	}

	private void execute(String sql) throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			statement.execute(sql);
		}
	}

}
