package ru.sgo.duplicates.intake;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import ru.sgo.duplicates.journal.Actor;

/**
 * Cancels what somebody wanted to look at and has not come back to for a day, and removes
 * the files that she could have loaded as what they are.
 */
@Component
@EnableScheduling
class ForgottenPreviews {

	private static final Duration KEPT = Duration.ofDays(1);

	private final JdbcClient jdbc;

	private final ImportCancellation cancellation;

	private final ImportFiles files;

	private final Clock clock;

	ForgottenPreviews(JdbcClient jdbc, ImportCancellation cancellation, ImportFiles files, Clock clock) {
		this.jdbc = jdbc;
		this.cancellation = cancellation;
		this.files = files;
		this.clock = clock;
	}

	@Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
	void cancel() {
		Instant now = this.clock.instant();
		this.jdbc.sql("""
				select id from import_run
				where status = 'AWAITING_CONFIRMATION' and preview and finished_at < :limit
				""")
			.param("limit", Timestamp.from(now.minus(KEPT)))
			.query(Long.class)
			.list()
			.forEach(id -> this.cancellation.cancel(id, Actor.APPLICATION, now));
	}

	@Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
	void remove() {
		this.jdbc.sql("""
				select id from import_run where status = 'FAILED' and finished_at < :limit
				  and num_nonnulls(organizations_file, students_file, movements_file) > 0
				  and finished_at > :limit::timestamptz - interval '2 days'
				""")
			.param("limit", Timestamp.from(this.clock.instant().minus(KEPT)))
			.query(Long.class)
			.list()
			.forEach(this.files::remove);
	}

}
