package ru.sgo.duplicates;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes what the guards keep older, as only a superuser can. */
public final class OlderJournal {

	private OlderJournal() {
	}

	/**
	 * All that was done, looked at and written of cases happened that much earlier.
	 * @param interval as PostgreSQL reads it
	 */
	public static void by(JdbcClient jdbc, String interval) {
		TestDatabase.ownerOf(jdbc).sql("""
				do $$
				declare earlier interval := '%s';
				begin
				  perform set_config('session_replication_role', 'replica', true);
				  update registry_act set at = at - earlier, written_at = written_at - earlier;
				  update look set at = at - earlier;
				  update case_event set at = at - earlier;
				end $$
				""".formatted(interval)).update();
	}

}
