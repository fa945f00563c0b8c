package ru.sgo.duplicates.erasure;

import java.sql.Timestamp;
import java.time.Instant;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import ru.sgo.duplicates.retention.KeptForDays;
import ru.sgo.duplicates.retention.RetentionRule;

/** Removes the acts when the three years of the order are over. */
@Component
class ForgottenActs implements KeptForDays {

	private final JdbcClient jdbc;

	ForgottenActs(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public RetentionRule rule() {
		return RetentionRule.ERASURE_ACTS;
	}

	@Override
	public long count(Instant limit) {
		return this.jdbc.sql("select count(*) from erasure_act where at < :limit")
			.param("limit", Timestamp.from(limit))
			.query(Long.class)
			.single();
	}

	@Override
	public int remove(Instant limit, int most) {
		return this.jdbc.sql("select forget_erasure_acts(:limit, :most)")
			.param("limit", Timestamp.from(limit))
			.param("most", most)
			.query(Integer.class)
			.single();
	}

}
