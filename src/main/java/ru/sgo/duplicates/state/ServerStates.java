package ru.sgo.duplicates.state;

import java.time.Clock;
import java.time.Instant;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

import ru.sgo.duplicates.backup.ScheduledBackups;

/** Finds out how the server is. */
@Service
public class ServerStates {

	private final DataDisks disks;

	private final ScheduledBackups backups;

	private final JdbcClient jdbc;

	private final Clock clock;

	private final String application;

	private final Instant startedAt;

	ServerStates(DataDisks disks, ScheduledBackups backups, JdbcClient jdbc, Clock clock,
			@Value("${spring.application.version:}") String application, ApplicationContext context) {
		this.disks = disks;
		this.backups = backups;
		this.jdbc = jdbc;
		this.clock = clock;
		this.application = application;
		this.startedAt = Instant.ofEpochMilli(context.getStartupDate());
	}

	/** How it is at this moment. */
	public ServerState now() {
		return this.jdbc.sql("""
				select current_setting('server_version') as postgresql, pg_database_size(current_database()) as bytes,
				  (select version from flyway_schema_history where success and version is not null
				    order by installed_rank desc limit 1) as schema
				""")
			.query((rs, row) -> new ServerState(this.clock.instant(), this.startedAt,
					new ServerState.Versions(this.application.isEmpty() ? null : this.application,
							Runtime.version().toString(), rs.getString("postgresql"), rs.getString("schema")),
					this.disks.data(), this.disks.database().orElse(null), rs.getLong("bytes"),
					this.backups.state().orElse(null)))
			.single();
	}

}
