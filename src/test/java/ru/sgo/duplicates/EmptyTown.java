package ru.sgo.duplicates;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Empties the database of a test, append-only tables too; the user admin stays. */
public final class EmptyTown {

	private EmptyTown() {
	}

	public static void in(JdbcClient jdbc) {
		TestDatabase.ownerOf(jdbc).sql("""
				do $$
				declare name text;
				begin
				  perform set_config('session_replication_role', 'replica', true);
				  for name in select tablename from pg_tables where schemaname = 'public'
				      and tablename not in ('flyway_schema_history', 'app_user', 'list_secret') loop
				    execute format('delete from %I', name);
				  end loop;
				  delete from app_user where organization_id is not null;
				end $$
				""").update();
	}

}
