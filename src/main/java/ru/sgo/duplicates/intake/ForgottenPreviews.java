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

/** Cancels what somebody wanted to look at and has not come back to for a day. */
@Component
@EnableScheduling
class ForgottenPreviews {

	private static final Duration KEPT = Duration.ofDays(1);

	private final JdbcClient jdbc;

	private final ImportCancellation cancellation;

	private final Clock clock;

	ForgottenPreviews(JdbcClient jdbc, ImportCancellation cancellation, Clock clock) {
		this.jdbc = jdbc;
		this.cancellation = cancellation;
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

}
