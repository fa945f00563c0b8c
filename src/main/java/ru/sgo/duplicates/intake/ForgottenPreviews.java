package ru.sgo.duplicates.intake;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.retention.KeptForDays;
import ru.sgo.duplicates.retention.RetentionRule;

/** Cancels what somebody wanted to look at and has not come back to. */
@Component
class ForgottenPreviews implements KeptForDays {

	private static final String OLD = """
			from import_run where status = 'AWAITING_CONFIRMATION' and preview and finished_at < :limit
			""";

	private final JdbcClient jdbc;

	private final ImportCancellation cancellation;

	private final Clock clock;

	ForgottenPreviews(JdbcClient jdbc, ImportCancellation cancellation, Clock clock) {
		this.jdbc = jdbc;
		this.cancellation = cancellation;
		this.clock = clock;
	}

	@Override
	public RetentionRule rule() {
		return RetentionRule.PREVIEWS;
	}

	@Override
	public long count(Instant limit) {
		return this.jdbc.sql("select count(*) " + OLD).param("limit", Timestamp.from(limit)).query(Long.class).single();
	}

	@Override
	public int remove(Instant limit, int most) {
		List<Long> old = this.jdbc.sql("select id " + OLD + " order by id limit :most")
			.param("limit", Timestamp.from(limit))
			.param("most", most)
			.query(Long.class)
			.list();
		old.forEach(id -> this.cancellation.cancel(id, Actor.APPLICATION, this.clock.instant()));
		return old.size();
	}

}
