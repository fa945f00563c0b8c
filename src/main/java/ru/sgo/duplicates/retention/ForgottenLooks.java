package ru.sgo.duplicates.retention;

import java.sql.Timestamp;
import java.time.Instant;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets who looked at what; the database itself refuses to do so within a year. */
@Component
class ForgottenLooks implements KeptForDays {

	private final JdbcClient jdbc;

	ForgottenLooks(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public RetentionRule rule() {
		return RetentionRule.LOOKS;
	}

	@Override
	public long count(Instant limit) {
		return this.jdbc.sql("select count(*) from look where at < :limit")
			.param("limit", Timestamp.from(limit))
			.query(Long.class)
			.single();
	}

	@Override
	public int remove(Instant limit, int most) {
		return this.jdbc.sql("select forget_looks(:limit, :most)")
			.param("limit", Timestamp.from(limit))
			.param("most", most)
			.query(Integer.class)
			.single();
	}

}
