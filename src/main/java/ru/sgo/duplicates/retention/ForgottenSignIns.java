package ru.sgo.duplicates.retention;

import java.sql.Timestamp;
import java.time.Instant;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets who signed in from where, and who failed to. */
@Component
class ForgottenSignIns implements KeptForDays {

	private final JdbcClient jdbc;

	ForgottenSignIns(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public RetentionRule rule() {
		return RetentionRule.SIGN_INS;
	}

	@Override
	public long count(Instant limit) {
		return this.jdbc.sql("""
				select (select count(*) from sign_in where at < :limit)
				  + (select count(*) from failed_sign_in where last_at < :limit)
				""").param("limit", Timestamp.from(limit)).query(Long.class).single();
	}

	@Override
	public int remove(Instant limit, int most) {
		return this.jdbc.sql("select forget_sign_ins(:limit, :most)")
			.param("limit", Timestamp.from(limit))
			.param("most", most)
			.query(Integer.class)
			.single();
	}

}
