package ru.sgo.duplicates.admission;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets a user ask some times a day. The questions are counted in the journal, so that
 * neither a restart nor a second copy of the application gives more of them.
 */
@Component
class DailyLimit {

	private final JdbcClient jdbc;

	private final Clock clock;

	private final int questions;

	DailyLimit(JdbcClient jdbc, Clock clock, @Value("${DUPLICATES_MATCHES_A_DAY:300}") int questions) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.questions = questions;
	}

	/**
	 * Of two questions at once the second one waits until the first one is in the
	 * journal.
	 * @return 0 when another question may be asked, else the seconds until tomorrow
	 */
	int secondsToWait(String login) {
		ZonedDateTime now = ZonedDateTime.now(this.clock);
		LocalDate today = now.toLocalDate();
		this.jdbc.sql("select pg_advisory_xact_lock(hashtextextended('matches ' || :login, 0))")
			.param("login", login)
			.query((rs, row) -> row)
			.single();
		long asked = this.jdbc
			.sql("select count(*) from look where kind = 'matches' and actor = :login and at >= :since")
			.param("login", login)
			.param("since", today.atStartOfDay(now.getZone()).toOffsetDateTime())
			.query(Long.class)
			.single();
		return (asked < this.questions) ? 0
				: (int) Duration.between(now, today.plusDays(1).atStartOfDay(now.getZone())).toSeconds() + 1;
	}

}
