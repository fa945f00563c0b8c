package ru.sgo.duplicates.journal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Says at the start where the application's own database user could change the journal.
 */
@Component
class GuardWarning implements ApplicationRunner {

	/** Membership counts, and a superuser is a member of everything. */
	private static final String COULD_CHANGE = """
			select pg_has_role('pg_database_owner', 'MEMBER')
			  or has_parameter_privilege('session_replication_role', 'SET')
			  or coalesce(bool_or(pg_has_role(c.relowner, 'MEMBER') or pg_has_role(p.proowner, 'MEMBER')
			    or pg_has_role(n.nspowner, 'MEMBER') or has_table_privilege(c.oid, 'DELETE, TRUNCATE, TRIGGER')), true)
			from pg_trigger t
			join pg_class c on c.oid = t.tgrelid
			join pg_namespace n on n.oid = c.relnamespace
			join pg_proc p on p.oid = t.tgfoid
			where not t.tgisinternal and p.proname like 'refuse\\_%'
			""";

	private static final Logger log = LoggerFactory.getLogger(GuardWarning.class);

	private final JdbcClient jdbc;

	GuardWarning(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		if (isSo()) {
			log.warn("The application's database user could switch off what keeps the journal from being changed:"
					+ " give the schema another owner by SPRING_FLYWAY_USER, as README says");
		}
	}

	boolean isSo() {
		return this.jdbc.sql(COULD_CHANGE).query(Boolean.class).single();
	}

}
